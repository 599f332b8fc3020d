import { useEffect, useRef } from "react";
import { useHeld } from "./engine";
import { draw } from "./resize";

const THUMB = 240;

/** The picture as this device holds it, sent or not, until the pack leaves it. Its caption stands beside it. */
export function KeptPhoto({ operationId }: { operationId: string }) {
  const { open } = useHeld();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let gone = false;
    const show = async () => {
      const photo = await open.photo(operationId);
      if (!photo) return;
      const picture = await createImageBitmap(photo);
      if (!gone && canvas.current) draw(picture, canvas.current, THUMB);
      picture.close();
    };
    show().catch(() => undefined); // locked meanwhile: the screen is leaving
    return () => {
      gone = true;
    };
  }, [open, operationId]);
  return (
    <span aria-hidden="true">
      <canvas ref={canvas} width={0} height={0} />
    </span>
  );
}
