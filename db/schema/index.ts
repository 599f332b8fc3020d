export * from "./access";
export * from "./audit";
export * from "./intervention";
export * from "./member";
export * from "./reference";
export * from "./register";
export * from "./syndicate";
export * from "./visit";
