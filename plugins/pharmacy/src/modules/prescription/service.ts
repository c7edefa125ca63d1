import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { FileBook } from "../../files/file-book";
import type { KeepBook } from "../../files/keep-book";
import { openFiles } from "../../files/open-files";
import { readFileOptions, type FileOptions } from "../../files/options";
import type { ViewBook } from "../../files/view-book";
import type { ChainLink } from "../../prescription/chain";
import type { Reviewer } from "../../prescription/reviewers";
import type { Day } from "../../prescription/validity";
import { AllocationBook } from "./allocation-book";
import { storyOf, verifyChains, type Verification } from "./chain-book";
import { DeletionBook } from "./deletion-book";
import { dispense, type HandOver } from "./dispense";
import { DueBook } from "./due-book";
import { HandOverBook } from "./hand-over-book";
import { readPrescriptionOptions, type PrescriptionOptions } from "./options";
import { PharmacistBook } from "./pharmacist-book";
import { PrescriptionBook } from "./prescription-book";
import { readQueue, type QueueFilter, type QueueRow } from "./queue";
import { ReadingBook } from "./reading-book";
import { ReminderBook } from "./reminder-book";
import { ReviewBook } from "./review-book";
import { rowsOf, type PrescriptionRow } from "./rows";
import { readStatistics, type Statistics } from "./statistics";
import { ReservationBook } from "./reservation-book";
import { ReservationDuty } from "./reservation-duty";
import { WishBook } from "./wish-book";

type Injected = { [ContainerRegistrationKeys.PG_CONNECTION]: Knex };

/** Prescriptions, who reviews them and what is lent on them: one book for each noun. */
export default class PrescriptionService {
  readonly options: PrescriptionOptions;
  readonly prescriptions: PrescriptionBook;
  readonly reviews: ReviewBook;
  readonly readings: ReadingBook;
  readonly allocations: AllocationBook;
  readonly pharmacists: PharmacistBook;
  readonly handOvers: HandOverBook;
  readonly deletions: DeletionBook;
  readonly reminders: ReminderBook;
  readonly due: DueBook;
  readonly wishes: WishBook;
  readonly reservations: ReservationBook;
  readonly reservationDuty: ReservationDuty;
  readonly fileOptions: FileOptions;
  readonly files: FileBook;
  readonly views: ViewBook;
  readonly keep: KeepBook;
  /** For books that are kept beside these ones. */
  readonly connection: Knex;

  constructor(injected: Injected, options: unknown) {
    this.options = readPrescriptionOptions(options);
    this.connection = injected[ContainerRegistrationKeys.PG_CONNECTION];
    this.prescriptions = new PrescriptionBook(this.connection, this.options);
    this.reviews = new ReviewBook(this.connection, this.options);
    this.readings = new ReadingBook(this.connection);
    this.allocations = new AllocationBook(this.connection, this.options);
    this.pharmacists = new PharmacistBook(this.connection);
    this.handOvers = new HandOverBook(this.connection, this.options);
    this.deletions = new DeletionBook(this.connection, this.options);
    this.reminders = new ReminderBook(this.connection);
    this.due = new DueBook(this.connection, this.options);
    this.fileOptions = readFileOptions(options);
    const { files, views, keep } = openFiles(this.connection, this.fileOptions);
    this.files = files;
    this.views = views;
    this.keep = keep;
    this.wishes = new WishBook(this.connection);
    this.reservations = new ReservationBook(this.connection, this.options);
    this.reservationDuty = new ReservationDuty(this.connection);
  }

  /** Hands packs over at the counter. @throws PrescriptionProblem see {@link dispense} */
  async dispense(handOver: HandOver, reviewer: Reviewer, now?: Date): Promise<PrescriptionRow> {
    return this.connection.transaction((trx) =>
      dispense(trx, handOver, reviewer, this.options, now),
    );
  }

  async queue(filter: QueueFilter): Promise<{ rows: QueueRow[]; count: number }> {
    return readQueue(this.connection, filter, this.options.prescriptionSecret);
  }

  async statistics(period: { from: Day; to: Day }): Promise<Statistics> {
    return readStatistics(this.connection, period);
  }

  /** What happened to a prescription, oldest first. */
  async story(id: string): Promise<ChainLink[]> {
    return storyOf(this.connection, id);
  }

  /** Looks whether every event is still what was written, of one prescription or of all. */
  async verify(id?: string): Promise<Verification> {
    return verifyChains(this.connection, id);
  }

  /**
   * Publishes what has become of prescriptions and was not told yet; what could not be published is tried again the next time.
   *
   * @param publish may be called twice for one change, never not at all
   * @throws Error the last one of `publish`, when every other change was published
   */
  async tell(
    publish: (news: Pick<PrescriptionRow, "id" | "customer_id" | "status">) => Promise<void>,
  ): Promise<number> {
    const rows = await rowsOf<Pick<PrescriptionRow, "id" | "customer_id" | "status" | "version">>(
      this.connection,
      "select id, customer_id, status, version from prescription where untold order by id limit 200",
    );
    let failure: Error | undefined;
    for (const { id, customer_id, status, version } of rows) {
      try {
        await publish({ id, customer_id, status });
      } catch (error) {
        failure = error as Error;
        continue;
      }
      await rowsOf(
        this.connection,
        "update prescription set untold = false where id = :id and version = :version",
        { id, version },
      );
    }
    if (failure) {
      throw failure;
    }
    return rows.length;
  }
}
