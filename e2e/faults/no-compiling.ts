import { z } from "zod";

// The harness is put in before the page's policy holds: zod would take itself to be allowed to compile its schemas.
z.config({ jitless: true });
