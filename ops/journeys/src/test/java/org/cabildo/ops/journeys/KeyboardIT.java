package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a link to a receipt for somebody who has no mouse, and sees where the focus is at every step. */
@ExtendWith({RunningProduct.class, Browsers.class})
class KeyboardIT {

    /** More stops than any page has. */
    private static final int MOST_STOPS = 150;

    /** What has the focus is outlined, itself or the field around it. */
    private static final String SHOWS_FOCUS = """
            () => {
              const active = document.activeElement;
              if (active === document.body) {
                return true;
              }
              const outlined = (element) => {
                const style = getComputedStyle(element);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
              };
              return outlined(active) || Boolean(active.closest('[focus-ring], [focused]'));
            }""";

    @Test
    void an_answer_is_handed_in_without_a_mouse(Product product, Browser browser) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("en"))) {
            Page page = context.newPage();
            page.navigate(product.baseUrl() + "/t/cartagena40/brasilia-2024");
            assertThat(page.locator("main .button-primary").first()).isVisible();
            goesTo(page, "main .button-primary");
            page.keyboard().press("Enter");

            assertThat(page.locator("[data-question='organisation/name']")).isVisible();
            goesTo(page, "vaadin-radio-button input");
            page.keyboard().press("Space");
            goesTo(page, "[data-question='organisation/name'] input");
            page.keyboard().type("Red sin ratón");
            goesTo(page, "[data-question='country'] input");
            page.keyboard().type("Urug");
            assertThat(page.locator("vaadin-combo-box-item:visible").first()).hasText("Uruguay");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            goesTo(page, "main .draft-body a.button-primary");
            page.keyboard().press("Enter");
            assertThat(page.locator(".theme").first()).isVisible();
            goesTo(page, ".theme-choice vaadin-checkbox input");
            page.keyboard().press("Space");
            goesTo(page, "main .draft-body a.button-primary");
            page.keyboard().press("Enter");

            assertThat(page.locator("[data-question] textarea").first()).isVisible();
            goesTo(page, "[data-question] textarea");
            page.keyboard().type("Sin soltar el teclado.");
            page.keyboard().press("Tab");
            assertThat(page.locator("save-state")).hasAttribute("data-state", "saved");
            goesTo(page, ".contents a[href$='/review']");
            page.keyboard().press("Enter");

            assertThat(page.locator("vaadin-checkbox input").first()).isVisible();
            goesTo(page, "vaadin-checkbox input");
            page.keyboard().press("Space");
            goesTo(page, "main .submit");
            page.keyboard().press("Enter");
            assertThat(page.locator(".receipt-code")).hasText(Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{4}"));
        }
    }

    /** Every stop on the way shows that it has the focus, not the last alone. */
    private static void goesTo(Page page, String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            assertTrue(
                    (Boolean) page.evaluate(SHOWS_FOCUS),
                    () -> page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
                            + " does not show that it has the focus");
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
        }
        fail("no way to " + selector + " by the keyboard");
    }
}
