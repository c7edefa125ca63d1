import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import multer, { memoryStorage, MulterError } from "multer";
import { FILE_LIMIT } from "../../../exchange/table";

const read = multer({
  storage: memoryStorage(),
  limits: { fileSize: FILE_LIMIT, files: 1, fields: 0, parts: 1 },
}).single("file");

/** Reads the one file of a form, field `file`, at most 10 MB, into `req.file`. */
export function readUpload(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  read(req, res, (error: unknown) => {
    if (error instanceof MulterError && error.code === "LIMIT_FILE_SIZE") {
      return next(
        new MedusaError(
          MedusaError.Types.INVALID_DATA,
          "The file is larger than 10 MB",
          "too_large",
        ),
      );
    }
    if (error) {
      const why = error instanceof Error ? error.message : String(error);
      return next(new MedusaError(MedusaError.Types.INVALID_DATA, `The form is wrong: ${why}`));
    }
    if (!req.file) {
      return next(
        new MedusaError(MedusaError.Types.INVALID_DATA, "Send the file in the form field 'file'"),
      );
    }
    next();
  });
}
