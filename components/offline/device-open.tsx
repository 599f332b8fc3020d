import { DeviceStatusLine } from "./device-status-line";

/** The visit in hand, under the line that says what is kept. */
export function DeviceOpen() {
  return (
    <div className="page" data-density="visite">
      <DeviceStatusLine />
    </div>
  );
}
