package org.cabildo.ops.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a page keeps from somebody, however little: every rule of axe for WCAG 2.2 A and AA and for good practice, and
 * what axe does not measure.
 */
final class Barriers {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    /**
     * Each thing to press is at least 24 by 24 (success criterion 2.5.8), the line around it counted where its label is
     * pressed for it. Words within a sentence are as large as they are.
     */
    private static final String SMALL = """
            () => [...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex="0"]')]
              .filter(e => e.getClientRects().length && getComputedStyle(e).visibility !== 'hidden' && !e.disabled)
              .filter(e => !e.closest('p, li > span, .visually-hidden, .skip, [aria-hidden=true]'))
              .map(e => [e, (e.closest('label') ?? e).getBoundingClientRect()])
              .filter(([, box]) => box.width < 23.5 || box.height < 23.5)
              .map(([e, box]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${e.outerHTML.slice(0, 120)}`)""";

    /** No two things to press lie on each other. What is fixed to the window passes over all else. */
    private static final String OVERLAPPING = """
            () => {
              const all = [...document.querySelectorAll('main :is(a[href], button, input, select, textarea), header :is(a, button, select)')]
                .filter(e => e.getClientRects().length && getComputedStyle(e).visibility !== 'hidden')
                .filter(e => e.checkVisibility() && !e.closest('.draft-side, .form-foot, .theme-sum, quick-leave, .visually-hidden, .skip, .matrix, [aria-hidden=true]'))
                .map(e => [e, e.getBoundingClientRect()]);
              const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
                && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
              return all.flatMap(([one, a], i) => all.slice(i + 1)
                .filter(([other, b]) => over(a, b) && !one.contains(other) && !other.contains(one))
                .map(([other]) => `${one.outerHTML.slice(0, 90)} and ${other.outerHTML.slice(0, 90)}`));
            }""";

    private Barriers() {}

    static List<String> of(Page page) {
        Stream<String> broken = new AxeBuilder(page)
                        // Where there are frames axe sums up in a page of its own, which takes longer than all its
                        // rules.
                        .setLegacyMode(page.frames().size() == 1)
                        .withTags(RULES)
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .filter(node -> !isListOfBox(rule, node) && !isUnderTheSum(page, rule, node))
                                .map(node -> rule.getImpact() + " " + rule.getId() + ": " + node.getHtml()));
        return Stream.of(broken, told(page, "small, ", SMALL), told(page, "overlapping, ", OVERLAPPING))
                .flatMap(found -> found)
                .toList();
    }

    /**
     * The list of a combo box stands outside of every landmark while it is open: Vaadin moves it to the end of the
     * document, so that nothing cuts it off. It is no content of the page that a landmark would lead to, but a part of the
     * field, which names it by aria-controls.
     */
    private static boolean isListOfBox(Rule rule, CheckedNode node) {
        return rule.getId().equals("region") && String.valueOf(node.getTarget()).contains("combo-box-item");
    }

    /**
     * Rows of the matrix are scrolled under its sum, which stays in sight: axe takes a number half under it for a small one.
     * How large they are is measured here ({@link #SMALL}).
     */
    private static boolean isUnderTheSum(Page page, Rule rule, CheckedNode node) {
        return rule.getId().equals("target-size")
                && Boolean.TRUE.equals(page.evaluate(
                        "target => target.some(selector => document.querySelector(selector)?.closest('.matrix'))",
                        node.getTarget()));
    }

    private static Stream<String> told(Page page, String what, String script) {
        return ((List<?>) page.evaluate(script)).stream().map(found -> what + found);
    }
}
