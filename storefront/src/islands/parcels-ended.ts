/** With this event one island tells the rest of the page that nothing more will happen to the order's parcels. */
export const PARCELS_ENDED = "parcels-ended";
