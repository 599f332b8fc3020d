/** Apart from the other addresses, which every page would bring twice more: the brand and what is said of a failure lead there. */
export const home = () => "/";
