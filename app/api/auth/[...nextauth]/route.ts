import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/server/auth-options";
import { fromHere } from "@/lib/server/origin";

const handle = fromHere(async (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) => {
  const answer: Response = await NextAuth(request, context, authOptions);
  answer.headers.set("cache-control", "private, no-store");
  return answer;
});

export { handle as GET, handle as POST };
