package org.cabildo.ops.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;

/** Ways to look at a page. */
enum Reader {
    AT_A_DESK(1280, 900),
    IN_THE_DARK(1280, 900) {
        @Override
        Browser.NewContextOptions options() {
            return super.options().setColorScheme(ColorScheme.DARK);
        }
    },
    /** What is 1280 wide has room for 640 at 200 %. */
    ZOOMED_IN(640, 450) {
        @Override
        Browser.NewContextOptions options() {
            return super.options().setDeviceScaleFactor(2);
        }
    },
    /** The narrowest that WCAG asks for, on a telephone that is told to keep still. */
    ON_A_SMALL_TELEPHONE(320, 640) {
        @Override
        Browser.NewContextOptions options() {
            return super.options().setReducedMotion(ReducedMotion.REDUCE).setColorScheme(ColorScheme.DARK);
        }
    },
    /** In the few colours that one has chosen for all pages. */
    IN_OWN_COLOURS(390, 844) {
        @Override
        Browser.NewContextOptions options() {
            return super.options().setForcedColors(ForcedColors.ACTIVE);
        }
    };

    private final int width;
    private final int height;

    Reader(int width, int height) {
        this.width = width;
        this.height = height;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale("en").setViewportSize(width, height);
    }

    Person before(Product product, Browser browser) {
        BrowserContext context = browser.newContext(options());
        return Person.of(product.baseUrl(), context, width);
    }

    /** For names of pictures. */
    String tag() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
