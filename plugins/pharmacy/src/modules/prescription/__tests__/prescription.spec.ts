import { ANVAR, BAHOR, later, NOW, person, PrescriptionWorld, SENIOR } from "./prescription-world";

describe("prescriptions", () => {
  let world: PrescriptionWorld;

  beforeAll(async () => {
    world = await PrescriptionWorld.open();
  }, 60_000);
  afterEach(async () => {
    expect(await world.broken()).toEqual([]);
    await world.clear();
  });
  afterAll(() => world.connection.destroy());

  const statusOf = async (id: string) => (await world.find(id)).status;
  const { objectContaining: like } = expect;

  describe("the customer", () => {
    it("writes one down, hands it in, and takes it back", async () => {
      const id = await world.draft();
      const { prescriptions } = world.service;
      expect(await prescriptions.own(id, "cus_1")).toMatchObject({ status: "draft", version: 1 });
      expect((await prescriptions.submit(id, "cus_1", NOW)).status).toBe("submitted");
      expect((await prescriptions.cancel(id, "cus_1", NOW)).purge_after).toEqual(later(30 * 24));
      expect((await world.service.story(id)).map(({ type }) => type)).toEqual([
        "create",
        "submit",
        "cancel",
      ]);
    });

    it("hands nothing in without a page, unless it is electronic", async () => {
      const { prescriptions } = world.service;
      const id = await world.draft();
      await world.connection.raw("update prescription set pages = 0");
      await expect(prescriptions.submit(id, "cus_1")).rejects.toThrow("pages_missing");
      await world.connection.raw("update prescription set external_no = 'DMED-1'");
      expect((await prescriptions.submit(id, "cus_1")).status).toBe("submitted");
    });

    it("hands in ten a day, however many are sent at once", async () => {
      const sent = await Promise.allSettled(Array.from({ length: 12 }, () => world.draft()));
      expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
      expect(sent.find((s) => s.status === "rejected")?.reason).toMatchObject({
        code: "too_many_today",
      });
      await world.draft(["losartan"], "cus_2");
    });

    it("finds nothing of somebody else", async () => {
      const id = await world.submitted();
      const { prescriptions, allocations } = world.service;
      const theirs = { prescription_id: id, customer_id: "cus_2", lines: [] };
      for (const ask of [
        () => prescriptions.own(id, "cus_2"),
        () => prescriptions.cancel(id, "cus_2"),
        () => prescriptions.answer(id, "cus_2", "hello"),
        () => prescriptions.consent(id, "cus_2", { line_id: "x", accept: true }),
        () => allocations.reserve({ ...theirs, holder: { type: "cart", id: "cart_1" } }),
      ]) {
        await expect(ask()).rejects.toThrow("prescription_not_found");
      }
      expect((await prescriptions.mine("cus_2", { limit: 9, offset: 0 })).count).toBe(0);
    });

    it("has the patient's name sealed, and staff find it by a word", async () => {
      const id = await world.submitted();
      const { rows } = await world.connection.raw<{ rows: object[] }>(
        "select p::text as row from prescription p",
      );
      expect(JSON.stringify(rows)).not.toMatch(/Aziza|Karimova/);
      expect(world.service.prescriptions.patient(await world.find(id)).name).toBe("Aziza Karimova");
      const found = async (q: string) =>
        (await world.service.queue({ q, limit: 9, offset: 0 })).count;
      expect(await found("каримова")).toBe(1);
      expect(await found("Karimov")).toBe(0);
      expect(await found("-")).toBe(0);
      expect(await found(String((await world.find(id)).no))).toBe(1);
    });

    it("answers what was asked, and waits again", async () => {
      const id = await world.submitted();
      const { reviews, prescriptions } = world.service;
      await reviews.claim(id, ANVAR, NOW);
      await reviews.ask(id, ANVAR, "The second page, please", NOW);
      expect(await statusOf(id)).toBe("needs_info");
      const answered = await prescriptions.answer(id, "cus_1", "Here it is", later(1));
      expect(answered).toMatchObject({ status: "submitted", waiting_since: later(1) });
      expect(answered.answer_sealed).not.toContain("Here");
      expect(prescriptions.answered(answered)).toBe("Here it is");
    });
  });

  describe("the lease", () => {
    it("is one pharmacist's, however many ask at once", async () => {
      const id = await world.submitted();
      const all = Array.from({ length: 8 }, (_, n) =>
        world.service.reviews.claim(id, person(`user_${n}`), NOW),
      );
      const settled = await Promise.allSettled(all);
      expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      for (const one of settled.filter((s) => s.status === "rejected")) {
        expect(one.reason).toMatchObject({ code: "already_claimed" });
      }
    });

    it("gives each who asks for the next one another, the longest waiting first", async () => {
      const ids: string[] = [];
      for (let hour = 0; hour < 4; hour++) {
        ids.push(await world.submitted(["losartan"], `cus_${hour}`, later(-hour)));
      }
      const next = await Promise.all(
        [ANVAR, BAHOR, SENIOR].map((who) => world.service.reviews.claimNext(who, NOW)),
      );
      expect(next.map(({ id }) => id).sort()).toEqual(ids.slice(1).sort());
      expect((await world.service.reviews.claimNext(ANVAR, NOW)).id).toBe(ids[0]);
      await expect(world.service.reviews.claimNext(ANVAR, NOW)).rejects.toThrow("queue_empty");
    });

    it("that ended puts it back, and a late decision is refused", async () => {
      const id = await world.submitted();
      await world.service.reviews.claim(id, ANVAR, NOW);
      expect(await world.service.due.lapse(later(0.2))).toBe(0);
      await expect(world.decide(id, ANVAR, undefined, { now: later(0.25) })).rejects.toMatchObject({
        code: "lease_lost",
      });
      expect(await world.service.due.lapse(later(0.25))).toBe(1);
      expect(await statusOf(id)).toBe("submitted");
      await expect(world.decide(id, ANVAR)).rejects.toMatchObject({ code: "lease_lost" });
    });

    it("is taken over when it ended, and prolonged while it lasts", async () => {
      const id = await world.submitted();
      const { reviews } = world.service;
      await reviews.claim(id, ANVAR, NOW);
      await reviews.extend(id, ANVAR, later(0.2));
      await expect(reviews.claim(id, BAHOR, later(0.3))).rejects.toThrow("already_claimed");
      expect((await reviews.claim(id, BAHOR, later(0.5))).lease_by).toBe(BAHOR.user_id);
      await expect(reviews.extend(id, ANVAR, later(0.5))).rejects.toThrow("lease_lost");
      expect((await reviews.release(id, BAHOR, later(0.5))).status).toBe("submitted");
    });
  });

  describe("the decision", () => {
    it("of three lines, one rejected, is partial", async () => {
      const id = await world.approved(["losartan", "losartan", "losartan"], (_, n) =>
        n === 1 ? { decision: "reject", reason_code: "illegible" } : { decision: "approve" },
      );
      expect(await world.find(id)).toMatchObject({
        status: "partially_approved",
        valid_until: "2026-12-20",
        decided_by: ANVAR.user_id,
        lease_by: null,
      });
      expect((await world.lines(id)).map(({ status }) => status)).toEqual([
        "approved",
        "rejected",
        "approved",
      ]);
    });

    it("is made once, by one who saw what is there", async () => {
      const id = await world.submitted();
      await world.service.reviews.claim(id, ANVAR, NOW);
      const { version } = await world.find(id);
      await expect(
        world.decide(id, ANVAR, undefined, { version: version - 1 }),
      ).rejects.toMatchObject({ code: "changed_meanwhile" });
      const twice = await Promise.allSettled([world.decide(id, ANVAR), world.decide(id, ANVAR)]);
      expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(await statusOf(id)).toBe("approved");
    });

    it("is not made by the uploader, whatever account it was uploaded with", async () => {
      const { pharmacists, reviews } = world.service;
      await world.connection.raw(
        `insert into customer (id, email, phone) values ('cus_1', 'Anvar@example.uz', '998 (90) 123-45-67')`,
      );
      await world.connection.raw(`insert into "user" values ('user_anvar', 'anvar@example.uz')`);
      const entry = {
        role: "pharmacist" as const,
        licence_no: "AA-123",
        is_active: true,
        phone: "+998 93 000-00-01",
        customer_id: null,
      };
      await pharmacists.save({ ...entry, user_id: "user_anvar" });
      await pharmacists.save({ ...entry, user_id: "user_bahor", customer_id: "cus_1" });
      await pharmacists.save({ ...entry, user_id: "user_dono", phone: "90 123 45 67" });
      await pharmacists.save({ ...entry, user_id: "user_elbek" });
      expect((await pharmacists.find("user_dono"))?.phone).toBe("+998901234567");
      expect((await pharmacists.reviewer("user_elbek")).customer_ids).toEqual([]);
      const id = await world.submitted();
      for (const user of ["user_anvar", "user_bahor", "user_dono"]) {
        const reviewer = await pharmacists.reviewer(user);
        await expect(reviews.claim(id, reviewer)).rejects.toThrow("own_prescription");
        await expect(reviews.claimNext(reviewer)).rejects.toThrow("queue_empty");
      }
      await expect(pharmacists.reviewer("user_other")).rejects.toThrow("not_a_pharmacist");
      await pharmacists.save({ ...entry, user_id: "user_anvar", is_active: false });
      await expect(pharmacists.reviewer("user_anvar")).rejects.toThrow("not_a_pharmacist");
      const save = (more: object) => pharmacists.save({ ...entry, user_id: "u", ...more });
      await expect(save({ licence_no: " " })).rejects.toThrow("licence_missing");
      await expect(save({ phone: "+7 900 123 45 67" })).rejects.toThrow("phone_wrong");
    });

    it("takes two reviewers where a group says so, one of them senior", async () => {
      const id = await world.submitted(["methotrexate"]);
      const { reviews } = world.service;
      await reviews.claim(id, ANVAR, NOW);
      expect((await world.decide(id, ANVAR)).outcome).toBe("second");
      expect(await statusOf(id)).toBe("submitted");
      await expect(reviews.claim(id, ANVAR, NOW)).rejects.toThrow("other_reviewer_needed");
      await expect(reviews.claim(id, BAHOR, NOW)).rejects.toThrow("senior_only");
      await expect(reviews.claimNext(BAHOR, NOW)).rejects.toThrow("queue_empty");
      await reviews.claimNext(SENIOR, NOW);
      expect((await world.decide(id, SENIOR)).outcome).toBe("approved");
      expect((await world.lines(id))[0]).toMatchObject({ status: "approved" });
    });

    it("uses the number of an electronic prescription once", async () => {
      const [a, b] = [
        await world.submitted(["amoxicillin"]),
        await world.submitted(["amoxicillin"]),
      ];
      for (const id of [a, b]) {
        await world.service.reviews.claim(id, ANVAR, NOW);
      }
      await expect(world.decide(a, ANVAR)).rejects.toThrow("e_prescription_required");
      await world.decide(a, ANVAR, undefined, { e_rx_number: "DMED-1" });
      await expect(world.decide(b, ANVAR, undefined, { e_rx_number: "DMED-1" })).rejects.toThrow(
        "e_rx_number_used",
      );
      expect(await statusOf(b)).toBe("in_review");
    });

    it("names a line that the customer did not", async () => {
      const id = await world.submitted([]);
      const { reviews } = world.service;
      await reviews.claim(id, ANVAR, NOW);
      await expect(world.decide(id, ANVAR)).rejects.toThrow("lines_missing");
      await reviews.addLine(id, ANVAR, { variant_id: "losartan", quantity: 1 }, NOW);
      expect((await world.decide(id, ANVAR)).outcome).toBe("approved");
    });

    it("is told of, and by the job when nobody told", async () => {
      const id = await world.approved();
      const other = await world.submitted(["losartan"], "cus_2");
      const told: string[] = [];
      const failing = world.service.tell(async (news) => {
        if (news.id === id) {
          throw new Error("no bus");
        }
        told.push(news.id);
      });
      await expect(failing).rejects.toThrow("no bus");
      expect(told).toEqual([other]);
      expect(await world.tell()).toEqual([`${id} approved`]);
      expect(await world.tell()).toEqual([]);
    });
  });

  describe("events", () => {
    it("are changed by nobody, and who gets at them all the same is found out", async () => {
      const id = await world.approved();
      const tamper = "update prescription_event set reason = 'another' where seq = 2";
      await expect(world.connection.raw(tamper)).rejects.toThrow("never changed");
      await world.connection.transaction(async (trx) => {
        await trx.raw("set local session_replication_role = replica");
        await trx.raw(tamper);
      });
      expect(await world.broken()).toEqual([{ prescription_id: id, seq: 2 }]);
      expect((await world.service.verify("another")).checked).toBe(0);
      await world.clear();
    });
  });

  it("counts what was decided", async () => {
    const yes = await world.approved(["losartan", "losartan"], (_, n) =>
      n === 1 ? { decision: "reject", reason_code: "out_of_stock" } : { decision: "approve" },
    );
    await world.connection.raw(
      "update prescription set waiting_since = decided_at - interval '6 minutes' where id = ?",
      [yes],
    );
    const no = await world.submitted();
    await world.service.reviews.claim(no, BAHOR, later(0.2));
    const refuse = { decision: "reject", reason_code: "illegible" } as const;
    await world.decide(no, BAHOR, () => refuse, { now: later(0.3) });
    await world.submitted();
    const figures = await world.service.statistics({ from: "2026-11-21", to: "2026-11-21" });
    expect(figures).toEqual({
      waiting: 1,
      decided: 2,
      share_approved: 0.5,
      median_minutes: 12,
      reasons: [
        { code: "illegible", lines: 1 },
        { code: "out_of_stock", lines: 1 },
      ],
      pharmacists: [
        { user_id: "user_anvar", decided: 1, approved: 1, median_minutes: 6 },
        { user_id: "user_bahor", decided: 1, approved: 0, median_minutes: 18 },
      ],
    });
    const none = await world.service.statistics({ from: "2026-11-22", to: "2026-11-30" });
    expect(none).toEqual(like({ decided: 0, share_approved: null, median_minutes: null }));
  });
});
