import { expect, test } from "vitest";
import { deviceName } from "./device-name";

const SAFARI = "AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15";
const CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

test("OFF-50 a device is told by what its owner knows it", () => {
  const mac = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${SAFARI}`;
  expect(deviceName(mac, 0)).toBe("Mac, Safari");
  expect(deviceName(mac, 5)).toBe("iPad, Safari");
  expect(deviceName(`Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${SAFARI}`, 5)).toBe("iPhone, Safari");
  expect(deviceName(`Mozilla/5.0 (Linux; Android 10; K) ${CHROME}`, 5)).toBe("Android, Chrome");
  expect(deviceName(`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME}`, 0)).toBe("Windows, Chrome");
  expect(deviceName(`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Edg/142.0.0.0`, 0)).toBe("Windows, Edge");
  expect(deviceName("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", 0)).toBe(
    "Linux, Firefox",
  );
  expect(deviceName("curl/8.5.0", 0)).toBe("curl/8.5.0");
});
