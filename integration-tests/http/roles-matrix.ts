type Beside = "operator" | "pharmacist" | "courier" | "auditor";

const OWNER: Beside[] = [];
const OPERATOR: Beside[] = ["operator"];
const BOOKS: Beside[] = ["operator", "auditor"];
const AUDITOR: Beside[] = ["auditor"];
const EVERYBODY: Beside[] = ["operator", "pharmacist", "courier", "auditor"];

/** Who may call what beside the owner, who may call everything. Every admin route of ours stands here. */
export const ROLES_MATRIX: Record<string, Beside[]> = {
  "GET /admin/eskiz/account": BOOKS,
  "GET /admin/eskiz/messages": BOOKS,
  "GET /admin/eskiz/templates": BOOKS,
  "POST /admin/eskiz/account": OPERATOR,
  "POST /admin/eskiz/moderation": OPERATOR,
  "POST /admin/eskiz/templates/:id": OPERATOR,
  "POST /admin/eskiz/templates/:id/samples": OPERATOR,
  "POST /admin/eskiz/templates/:id/submit": OPERATOR,

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

  "GET /admin/notify/broadcasts": BOOKS,
  "GET /admin/notify/counters": BOOKS,
  "GET /admin/notify/messages": BOOKS,
  "GET /admin/notify/messages/:id": BOOKS,
  "GET /admin/notify/table": BOOKS,
  "POST /admin/notify/broadcasts": OPERATOR,
  "POST /admin/notify/broadcasts/:id/stop": OPERATOR,
  "POST /admin/notify/broadcasts/audience": OPERATOR,
  "POST /admin/notify/messages/:id/dismiss": OPERATOR,
  "POST /admin/notify/messages/:id/resend": OPERATOR,
  "POST /admin/notify/messages/resend": OPERATOR,
  "POST /admin/notify/table": OWNER,

  "GET /admin/staff-roles": AUDITOR,
  "GET /admin/staff-roles/me": EVERYBODY,
  "POST /admin/staff-roles/:user_id": OWNER,

  "DELETE /admin/telegram/groups/:name": OWNER,
  "GET /admin/telegram": BOOKS,
  "POST /admin/telegram/groups/:name/try": OWNER,
  "POST /admin/telegram/groups/:name/token": OWNER,
  "POST /admin/telegram/threads/:chat/close": OPERATOR,
};
