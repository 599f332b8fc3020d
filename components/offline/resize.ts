const LONGEST = 1600;
const QUALITY = 0.8;
const JPEG = "image/jpeg";

/** The size that fits within the longest side allowed; a small picture stays as it is. */
export function fittedSize(width: number, height: number, longest = LONGEST): { width: number; height: number } {
  const ratio = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * ratio)), height: Math.max(1, Math.round(height * ratio)) };
}

/** Draws a picture into a canvas, within the longest side allowed. */
export function draw(picture: ImageBitmap, canvas: HTMLCanvasElement, longest = LONGEST): HTMLCanvasElement {
  Object.assign(canvas, fittedSize(picture.width, picture.height, longest));
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas on this device");
  context.fillStyle = "#ffffff"; // what was transparent would be black in a JPEG
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

const jpegOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no JPEG was made"))), JPEG, QUALITY),
  );

async function digestOf(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export type Reduced = { readonly photo: Blob; readonly sha256: string };

/**
 * A picture drawn again at 1,600 pixels at most: of the file only its pixels remain, so neither place nor date nor device.
 * Rejects what is not a picture that this browser reads.
 */
export async function reduced(file: Blob): Promise<Reduced> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  try {
    const photo = await jpegOf(draw(picture, document.createElement("canvas")));
    return { photo, sha256: await digestOf(photo) };
  } finally {
    picture.close();
  }
}
