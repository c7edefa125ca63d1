/** Where the area stands in the dashboard. */
export const ROOT = "/uz-courier";

/** One delivery, opened beside the list. */
export const deliveryPath = (id: string) => `${ROOT}/list?delivery=${encodeURIComponent(id)}`;
