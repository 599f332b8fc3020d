import { OfflineVisit } from "./offline-visit";

/** The visit in hand; the line that says what is kept stands in its head. */
export const DeviceOpen = () => <OfflineVisit />;
