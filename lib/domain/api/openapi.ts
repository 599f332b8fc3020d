import { z } from "zod";
import { API_CALLS_PER_MINUTE } from "../access/api-token";
import { REGISTER_SCHEMA_ID } from "../register/export/file";
import { interventionCallFields } from "./intervention-call";

const REQUIRED = ["service", "memberId", "date", "theme", "mode", "subject"];

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (description: string, schema: object) => ({ description, content: { "application/json": { schema } } });
const refusal = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: ref("Problem") } },
});

/** What any call may be answered. */
const COMMON = {
  401: refusal("Jeton absent, inconnu, échu ou fini"),
  403: refusal("Le jeton ne donne pas ce droit"),
  429: refusal(`Plus de ${API_CALLS_PER_MINUTE} appels dans la minute ; voir l’en-tête Retry-After`),
};

const named = { type: "object", properties: { code: { type: "string" }, label: { type: "string" } } };
const list = (items: object) => ({ type: "array", items });

/** OpenAPI 3.1 description of the interface, made of the very schemas that judge the calls. */
export const openApi = () => ({
  openapi: "3.1.0",
  info: {
    title: "Registre commun",
    version: "1",
    description:
      "Noter des interventions, lire un registre. Un jeton se fait dans l’application, page « Jetons d’accès » ; il agit au nom de sa personne et n’a jamais plus de droits qu’elle.",
  },
  servers: [{ url: "/api/v1" }],
  security: [{ token: [] }],
  paths: {
    "/interventions": {
      post: {
        summary: "Noter une intervention du DPO ou une demande informatique",
        description: "Portée : interventions:write pour le service dpo, it-requests:write pour le service it.",
        parameters: [
          {
            name: "Idempotency-Key",
            in: "header",
            required: true,
            schema: { type: "string", format: "uuid" },
            description: "Le même corps sous la même clé est noté une fois ; un autre corps est refusé (409).",
          },
        ],
        requestBody: { required: true, content: { "application/json": { schema: ref("Intervention") } } },
        responses: {
          201: json("Notée, ou déjà notée sous cette clé", ref("Recorded")),
          400: refusal("Clé absente ou corps illisible"),
          ...COMMON,
          404: refusal("Adhérent inconnu, ou hors de ce que la personne peut noter"),
          409: refusal("La clé a servi à un autre corps"),
          413: { description: "Corps de plus d’un mégaoctet" },
          422: refusal("Champs refusés, avec le motif de chacun"),
        },
      },
    },
    "/members": {
      get: {
        summary: "Les adhérents pour lesquels noter",
        responses: {
          200: json("Par nom", { type: "object", properties: { members: list(ref("Member")) } }),
          ...COMMON,
        },
      },
    },
    "/terms": {
      get: {
        summary: "Les codes des listes, par service",
        responses: {
          200: json("Termes en usage", { type: "object", properties: { services: list(ref("Terms")) } }),
          ...COMMON,
        },
      },
    },
    "/members/{memberId}/register": {
      get: {
        summary: "Le registre entier d’un adhérent",
        description: "Portée : register:read. Chaque lecture laisse une ligne au journal.",
        parameters: [{ name: "memberId", in: "path", required: true, schema: { type: "string", format: "uuid" } }],
        responses: {
          200: json(`Au format ${REGISTER_SCHEMA_ID}, décrit à /api/schemas/registre-1.json`, { type: "object" }),
          ...COMMON,
          404: refusal("Adhérent inconnu, ou que la personne ne lit pas"),
        },
      },
    },
  },
  components: {
    securitySchemes: { token: { type: "http", scheme: "bearer", bearerFormat: "rc1_…" } },
    schemas: {
      Intervention: { ...z.toJSONSchema(interventionCallFields, { io: "output" }), required: REQUIRED },
      Recorded: {
        type: "object",
        properties: { id: { type: "string", format: "uuid" }, ref: { type: "string" }, version: { type: "integer" } },
      },
      Member: {
        type: "object",
        properties: { id: { type: "string", format: "uuid" }, name: { type: "string" }, kind: { type: "string" } },
      },
      Terms: {
        type: "object",
        properties: {
          service: { enum: ["dpo", "it"] },
          ...Object.fromEntries(["theme", "type", "mode", "channel"].map((name) => [name, list(named)])),
        },
      },
      Problem: {
        type: "object",
        properties: {
          type: { type: "string" },
          status: { type: "integer" },
          detail: { type: "string" },
          errors: list({
            type: "object",
            properties: { field: { type: "string" }, code: { type: "string" }, message: { type: "string" } },
          }),
        },
      },
    },
  },
});
