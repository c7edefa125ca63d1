import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { readKeys } from "./key-ring";

const s3 = z
  .object({
    bucket: z.string().min(1),
    /** Of a service other than Amazon's own; health data of citizens has to lie in the country. */
    endpoint: z.url().optional(),
    region: z.string().min(1).default("us-east-1"),
    accessKeyId: z.string().min(1),
    secretAccessKey: z.string().min(1),
    /** What names of objects begin with. */
    prefix: z.string().default("prescriptions/"),
  })
  .strict();

const schema = z.object({
  /** `id:base64` of 32 bytes each, separated by commas: new pages are sealed with the first, all of them open. */
  fileKeys: z
    .string()
    .optional()
    .superRefine((value, check) => {
      try {
        readKeys(value ?? "");
      } catch (error) {
        check.addIssue({ code: "custom", message: (error as Error).message });
      }
    }),
  /** A private folder, or an S3-compatible service. */
  fileStorage: z
    .union([z.object({ folder: z.string().min(1) }).strict(), z.object({ s3 }).strict()])
    .default({ folder: "prescription-files" }),
  /** A clamd that looks at every file before it is opened. */
  clamd: z
    .object({ host: z.string().min(1), port: z.number().int().min(1).max(65_535).default(3310) })
    .strict()
    .optional(),
  /** Pages a customer sends in 24 hours, taken away ones included. */
  filesPerDay: z.number().int().min(1).max(10_000).default(100),
  /** Of more pages in an hour by one person an alert is raised. */
  viewsPerHour: z.number().int().min(1).max(100_000).default(120),
});

export type FileOptions = z.infer<typeof schema>;
export type S3Options = z.infer<typeof s3>;

/** Checks at boot. @throws MedusaError listing every wrong one; keys are never repeated */
export function readFileOptions(options: unknown): FileOptions {
  const given = Object.fromEntries(
    Object.entries(options ?? {}).filter(
      ([name, value]) => value !== undefined && name in schema.shape,
    ),
  );
  const read = schema.safeParse(given);
  if (!read.success) {
    const wrong = read.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ");
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `@medusa-uz/pharmacy options: ${wrong}`);
  }
  return read.data;
}
