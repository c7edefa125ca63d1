import { html, page } from "./html.ts";
import type { EmulatorSettings } from "./settings.ts";
import type { PageAnswer } from "./web.ts";

/** What is emulated here, and where to look. */
export function indexPage({
  backendUrl,
  storefrontUrl,
  payme,
  click,
  multicard,
  eskiz,
  smtpPort,
}: EmulatorSettings): PageAnswer {
  return {
    html: page({
      title: "Provider emulators",
      locale: "en",
      body: html`<main class="cabinet index">
        <p class="strip">Provider emulators: no real money moves</p>
        <header><h1>Emulated providers</h1></header>
        <ol class="receipts">
          <li>
            <div class="summary">
              <p class="what"><strong>Payme</strong><span>cashbox ${payme.merchantId}</span></p>
              <p class="when">
                <span>calls <code>${backendUrl}/hooks/payme</code></span>
              </p>
              <p><a class="primary" href="/payme/cabinet">Cabinet</a></p>
            </div>
            <p>
              Place an order in the <a href="${storefrontUrl}">shop</a>, choose Payme, and its
              payment page opens here. Test card 8600 4954 7331 6478, 03/99, SMS code 666666.
            </p>
          </li>
          <li>
            <div class="summary">
              <p class="what"><strong>Click</strong><span>service ${click.serviceId}</span></p>
              <p class="when">
                <span>calls <code>${backendUrl}/hooks/click/prepare</code></span>
                <span>and <code>${backendUrl}/hooks/click/complete</code></span>
              </p>
              <p><a class="primary" href="/click/cabinet">Cabinet</a></p>
            </div>
            <p>
              Choose Click for an order. The same test cards, and 9860 1201 0000 0001 for HUMO. The
              Merchant API is below <code>/click/v2/merchant</code>.
            </p>
          </li>
          <li>
            <div class="summary">
              <p class="what">
                <strong>Uzcard</strong><span>Multicard, store ${multicard.storeId}</span>
              </p>
              <p class="when">
                <span>calls <code>${backendUrl}/hooks/uzcard/status</code></span>
                <span>and the callback addresses it is given</span>
              </p>
              <p><a class="primary" href="/multicard/cabinet">Cabinet</a></p>
            </div>
            <p>
              Choose Uzcard for an order. Test card 8600 5333 6409 8829, 06/28, SMS code 112233. The
              API is below <code>/multicard/</code>.
            </p>
          </li>
          <li>
            <div class="summary">
              <p class="what"><strong>Eskiz</strong><span>SMS, account ${eskiz.email}</span></p>
              <p class="when">
                <span>reports to the addresses it is given</span>
              </p>
              <p><a class="primary" href="/phone">Phone</a></p>
            </div>
            <p>
              Sign in to the shop with any number of +998: the code arrives here. Texts are approved
              at once. The API is below <code>/eskiz/api/</code>.
            </p>
          </li>
          <li>
            <div class="summary">
              <p class="what"><strong>Phone</strong><span>SMS, Telegram, e-mail</span></p>
              <p class="when">
                <span>calls <code>${backendUrl}/hooks/telegram/…</code></span>
                <span>and takes e-mail on port ${smtpPort}</span>
              </p>
              <p><a class="primary" href="/phone">Open the phone</a></p>
            </div>
            <p>
              Every message of the shop comes here: codes and news by SMS, the bot with a shopper's
              chat and the staff's groups, e-mails. The Bot API is below
              <code>/telegram/bot…/</code>.
            </p>
          </li>
          <li>
            <div class="summary">
              <p class="what">
                <strong>Carriers</strong><span>UzPost, BTS Express, Yandex Delivery</span>
              </p>
              <p class="when">
                <span>call <code>${backendUrl}/hooks/carriers/…</code></span>
              </p>
              <p><a class="primary" href="/carriers/cabinet">Parcels</a></p>
            </div>
            <p>
              Give a delivery to a carrier in the admin and move its parcel on here. The APIs are
              below <code>/uzpost</code>, <code>/bts</code> and <code>/yandex</code>.
            </p>
          </li>
        </ol>
      </main>`,
    }),
  };
}
