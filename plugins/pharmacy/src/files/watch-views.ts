const HOUR_MS = 3_600_000;

/** Whether somebody looks at more pages than is usual, told once an hour for each person and process. */
export class ViewWatch {
  private readonly told = new Map<string, number>();

  /** @param views pages that this person looked at within the last hour */
  isTooMuch(user_id: string, views: number, most: number, now = Date.now()): boolean {
    if (views <= most || now < (this.told.get(user_id) ?? 0) + HOUR_MS) {
      return false;
    }
    this.told.set(user_id, now);
    return true;
  }
}
