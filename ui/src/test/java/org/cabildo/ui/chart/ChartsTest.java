package org.cabildo.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Every kind of chart: what it says without being seen, in a page, as a file and as a table. */
class ChartsTest {

    static Stream<Chart> charts() {
        return Examples.all();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_drawing_has_its_name_and_what_there_is_to_be_seen(Chart chart) throws Exception {
        Element svg = parsed(Drawing.inPage(chart)).getDocumentElement();

        assertEquals("img", svg.getAttribute("role"));
        String[] named = svg.getAttribute("aria-labelledby").split(" ");
        assertEquals(chart.heading().title(), first(svg, "title").getTextContent());
        assertEquals(named[0], first(svg, "title").getAttribute("id"));
        assertEquals(chart.heading().description(), first(svg, "desc").getTextContent());
        assertEquals(named[1], first(svg, "desc").getAttribute("id"));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void words_stay_words(Chart chart) throws Exception {
        for (String text : List.of(Drawing.inPage(chart), Drawing.file(chart), Table.inPage(chart))) {
            Document document = parsed(text.replace(" router-link", ""));

            assertEquals(0, document.getElementsByTagName("script").getLength(), text);
        }
    }

    /** Places are told from the left, also on a page that is laid out from the right. */
    @ParameterizedTest
    @MethodSource("charts")
    void words_begin_where_they_are_placed_on_whatever_page(Chart chart) throws Exception {
        assertEquals("ltr", parsed(Drawing.inPage(chart)).getDocumentElement().getAttribute("direction"));
        assertEquals("ltr", parsed(Drawing.file(chart)).getDocumentElement().getAttribute("direction"));
    }

    /** A page of ours runs no style that stands in an attribute. */
    @ParameterizedTest
    @MethodSource("charts")
    void nothing_in_a_drawing_needs_a_style_or_a_script_of_its_own(Chart chart) throws Exception {
        NodeList all = parsed(Drawing.inPage(chart)).getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertFalse(element.hasAttribute("style"), element.getTagName());
            assertFalse(element.getTagName().equals("style"));
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void every_row_is_in_the_table_and_in_the_file_of_numbers(Chart chart) throws Exception {
        NodeList rows = parsed(Table.inPage(chart).replace(" router-link", "")).getElementsByTagName("tr");

        assertEquals(chart.rows().size() + 1, rows.getLength());
        assertEquals(chart.rows().size() + 1, Table.csv(chart).lines().count());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_picture_shows_what_the_drawing_does(Chart chart) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Picture.png(chart)));

        assertEquals(2 * 768, image.getWidth());
        Set<Integer> colours = new HashSet<>();
        IntStream.range(0, image.getHeight()).forEach(y -> colours.add(image.getRGB(200, y)));
        assertTrue(colours.size() > 2, "nothing is drawn");
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        Files.write(folder.resolve(chart.heading().name() + ".png"), Picture.png(chart));
        Files.writeString(folder.resolve(chart.heading().name() + ".svg"), Drawing.file(chart));
        Files.writeString(folder.resolve(chart.heading().name() + ".page.svg"), Drawing.inPage(chart));
    }

    @Test
    void a_spreadsheet_takes_no_name_for_a_formula() {
        Chart chart = new BarChart(
                new Heading("a", "A", "", "=1+1"),
                List.of("-2"),
                List.of(
                        new Row("@SUM(A1)", new Amount(1.5, "1,5", null)),
                        new Row("a,\"b\"", new Amount(0, "0", null))));

        assertEquals("\ufeff'=1+1,'-2\r\n'@SUM(A1),1.5\r\n\"a,\"\"b\"\"\",0\r\n", Table.csv(chart));
    }

    @Test
    void every_state_of_the_region_is_on_the_map_and_each_small_island_has_a_dot() {
        assertEquals(33, Shapes.ALL.states().size());
        Shapes.ALL.states().forEach((code, shape) -> {
            assertTrue(!shape.region().isEmpty() || shape.dot() != null, code);
            assertTrue(shape.dot() == null || !shape.caribbean().isEmpty(), code);
        });
        for (String island : List.of("AG", "BB", "DM", "GD", "KN", "LC", "TT", "VC")) {
            assertNotNull(
                    Objects.requireNonNull(Shapes.ALL.states().get(island)).dot(), island);
        }
    }

    /** For a printer that knows no colours, and for eyes that know few. */
    @Test
    void the_more_the_darker() {
        List<Double> lightness =
                Ink.HEAT.stream().map(ink -> lightness(ink.colour())).toList();

        for (int i = 1; i < lightness.size(); i++) {
            assertTrue(lightness.get(i) < lightness.get(i - 1) - 8, lightness.toString());
        }
    }

    @Test
    void the_legend_leaves_no_number_out() {
        for (int largest : new int[] {1, 2, 3, 7, 24, 25, 26, 1000}) {
            Shades shades = new Shades(largest);
            for (int value = 1; value <= largest; value++) {
                String between = shades.between(Ink.HEAT.indexOf(shades.ink(value)) + 1);
                String[] ends = between.split("–");
                assertTrue(
                        Integer.parseInt(ends[0]) <= value && value <= Integer.parseInt(ends[ends.length - 1]),
                        value + " of " + largest + ": " + between);
            }
        }
    }

    @Test
    void no_text_of_the_legend_of_a_map_runs_into_the_next_where_letters_are_large() {
        MapChart map = new MapChart(
                Examples.map().heading(),
                "Words",
                List.of(
                        new MapChart.Country("BR", "Brazil", new Amount(1_234_567, "1,234,567", null)),
                        new MapChart.Country("UY", "Uruguay", new Amount(1, "1", null))),
                "no se dice");
        List<Mark> texts = map.drawn().marks().stream()
                .filter(mark -> mark.tag().equals("text")
                        && "22".equals(mark.attributes().get("dx")))
                .toList();
        assertEquals(1 + Ink.HEAT.size(), texts.size());
        double lineBefore = 0;
        double end = 0;
        for (Mark text : texts) {
            double left = Double.parseDouble(text.attributes().get("x"));
            double line = Double.parseDouble(text.attributes().get("y"));
            assertTrue(line > lineBefore || left >= end, text.text());
            lineBefore = line;
            // chart.css has letters of 19 points there, in a drawing of 680.
            end = left + 22 + 10.5 * text.text().length();
            assertTrue(end <= Shapes.WIDTH, text.text());
        }
    }

    @Test
    void the_sides_of_a_scale_are_alike_whatever_its_length() {
        assertEquals(List.of(Ink.AGAINST_3, Ink.FOR_3), Ink.sides(2));
        assertEquals(List.of(Ink.AGAINST_3, Ink.AGAINST_2, Ink.MIDDLE, Ink.FOR_2, Ink.FOR_3), Ink.sides(5));
        assertEquals(11, Ink.sides(11).size());
    }

    /** L* of CIELAB, 0 to 100. */
    private static double lightness(String colour) {
        double luminance = 0;
        double[] parts = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < parts.length; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            luminance += parts[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return 116 * Math.cbrt(luminance) - 16;
    }

    private static Element first(Element parent, String tag) {
        return (Element) parent.getElementsByTagName(tag).item(0);
    }

    private static Document parsed(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }
}
