import { completeStandalone } from "./build.mjs";

completeStandalone(process.cwd());
