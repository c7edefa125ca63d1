type Beside = "operator" | "pharmacist" | "courier" | "auditor";

const OWNER: Beside[] = [];
const OPERATOR: Beside[] = ["operator"];
const BOOKS: Beside[] = ["operator", "auditor"];
const AUDITOR: Beside[] = ["auditor"];
const EVERYBODY: Beside[] = ["operator", "pharmacist", "courier", "auditor"];

/** Who may call what beside the owner, who may call everything. Every admin route of ours stands here. */
export const ROLES_MATRIX: Record<string, Beside[]> = {
  "GET /admin/fiscal/codes": BOOKS,
  "GET /admin/fiscal/orders/:id": BOOKS,
  "GET /admin/fiscal/settings": BOOKS,
  "GET /admin/fiscal/template": BOOKS,
  "GET /admin/fiscal/variants/:id": BOOKS,
  "POST /admin/fiscal/codes": OPERATOR,
  "POST /admin/fiscal/import": OPERATOR,
  "POST /admin/fiscal/orders/:id/marks": OPERATOR,
  "POST /admin/fiscal/settings": OWNER,
  "POST /admin/fiscal/variants/:id": OPERATOR,

  "GET /admin/ledger/attempts/:id/refund-ability": BOOKS,
  "GET /admin/ledger/attention": BOOKS,
  "GET /admin/ledger/differences": BOOKS,
  "GET /admin/ledger/differences/export": BOOKS,
  "GET /admin/ledger/orders/:id": BOOKS,
  "GET /admin/ledger/payments": BOOKS,
  "GET /admin/ledger/payments/:id": BOOKS,
  "GET /admin/ledger/providers": BOOKS,
  "GET /admin/ledger/reconciliations": BOOKS,
  "GET /admin/ledger/totals": BOOKS,
  "POST /admin/ledger/attempts/:id/charge": OPERATOR,
  "POST /admin/ledger/attempts/:id/receipt": OPERATOR,
  "POST /admin/ledger/attempts/:id/refunds": OPERATOR,
  "POST /admin/ledger/attempts/:id/release": OPERATOR,
  "POST /admin/ledger/attention/:id": OPERATOR,
  "POST /admin/ledger/differences/:id": OPERATOR,
  "POST /admin/ledger/providers/:provider/self-test": OPERATOR,
  "POST /admin/ledger/reconciliations": OPERATOR,

  "GET /admin/staff-roles": AUDITOR,
  "GET /admin/staff-roles/me": EVERYBODY,
  "POST /admin/staff-roles/:user_id": OWNER,
};
