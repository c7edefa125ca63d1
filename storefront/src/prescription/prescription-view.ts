import type { TextKey } from "../i18n/dictionary";
import type { LineStatus, Prescription, PrescriptionStatus } from "./prescriptions";

/** How a state looks: something to wait for, good, over, or something the shopper has to do. */
export type Tone = "busy" | "wait" | "good" | "bad";

type Words = { tone: Tone; title: TextKey; text: TextKey };

const words: Record<PrescriptionStatus, Words> = {
  draft: { tone: "wait", title: "rx.draft", text: "rx.draftText" },
  submitted: { tone: "busy", title: "rx.submitted", text: "rx.submittedText" },
  in_review: { tone: "busy", title: "rx.inReview", text: "rx.inReviewText" },
  needs_info: { tone: "wait", title: "rx.needsInfo", text: "rx.needsInfoText" },
  approved: { tone: "good", title: "rx.approved", text: "rx.approvedText" },
  partially_approved: { tone: "good", title: "rx.partly", text: "rx.partlyText" },
  rejected: { tone: "bad", title: "rx.rejected", text: "rx.rejectedText" },
  fulfilled: { tone: "good", title: "rx.fulfilled", text: "rx.fulfilledText" },
  expired: { tone: "bad", title: "rx.expired", text: "rx.expiredText" },
  revoked: { tone: "bad", title: "rx.revoked", text: "rx.revokedText" },
  canceled: { tone: "bad", title: "rx.canceled", text: "rx.canceledText" },
};

export const statusWords = (status: PrescriptionStatus): Words => words[status];

const lineTexts: Record<LineStatus, { tone: "good" | "wait" | "bad"; text: TextKey }> = {
  pending: { tone: "wait", text: "rxLine.pending" },
  approved: { tone: "good", text: "rxLine.approved" },
  approved_reduced: { tone: "good", text: "rxLine.reduced" },
  substituted: { tone: "good", text: "rxLine.substituted" },
  rejected: { tone: "bad", text: "rxLine.rejected" },
  out_of_stock: { tone: "bad", text: "rxLine.outOfStock" },
  partially_dispensed: { tone: "good", text: "rxLine.partlyDispensed" },
  dispensed: { tone: "good", text: "rxLine.dispensed" },
  expired: { tone: "bad", text: "rxLine.expired" },
  revoked: { tone: "bad", text: "rxLine.revoked" },
};

export const lineWords = (status: LineStatus) => lineTexts[status];

/** What the shopper can do now. */
export type Doings = {
  /** add and take away pages */
  pages: boolean;
  submit: boolean;
  answer: boolean;
  reserve: boolean;
  /** what was approved may go into the ordinary cart */
  lend: boolean;
  /** a substitute waits for a yes or a no */
  consent: boolean;
  cancel: boolean;
  /** the packs wait at the counter */
  release: boolean;
  again: boolean;
};

const OVER: readonly PrescriptionStatus[] = ["rejected", "expired", "revoked", "canceled"];

export function doingsOf(prescription: Prescription): Doings {
  const { status, lines, reservation } = prescription;
  const consent = lines.some(({ substitution }) => substitution?.state === "asked");
  const waiting = reservation?.status === "waiting";
  return {
    pages: status === "draft" || status === "needs_info",
    submit: status === "draft",
    answer: status === "needs_info",
    consent,
    reserve: prescription.may_reserve && !waiting && prescription.profile !== "generic_rx",
    lend: prescription.may_reserve && !waiting && prescription.profile === "generic_rx",
    cancel: status === "draft" || status === "submitted" || status === "needs_info",
    release: waiting,
    again: OVER.includes(status),
  };
}
