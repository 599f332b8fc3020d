import sharp from "sharp";
import type { WrittenChart } from "@/lib/domain/meeting/written";
import { outlined } from "../typst/engine";
import { type Drawing, drawingOf } from "./drawing";

export type Picture = { readonly bytes: Buffer; readonly drawing: Drawing };

/** Twice the points of the drawing: sharp on paper, small in a text document. */
const SCALE = 2;

/** A chart as PNG. Typst draws its letters as outlines, so that the machine needs no font of ours. */
export async function drawPicture(chart: WrittenChart): Promise<Picture> {
  const drawing = drawingOf(chart);
  const svg = await outlined("picture.typ", "picture.json", drawing);
  const bytes = await sharp(Buffer.from(svg), { density: 144 })
    .resize({ width: (drawing.width + 16) * SCALE })
    .png()
    .toBuffer();
  return { bytes, drawing };
}
