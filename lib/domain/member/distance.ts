/** A point of the globe, in degrees. */
export type Place = { readonly latitude: number; readonly longitude: number };

/** Mean radius of the Earth, in kilometres (IUGG). */
const EARTH_KM = 6371.0088;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** As the crow flies, in kilometres (haversine): a road is longer. */
export function distanceKm(a: Place, b: Place): number {
  const latitude = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const longitude = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const half = latitude + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * longitude;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}
