package org.cabildo.ui.chart;

import java.util.List;

/** Something to look at, with the table that says the same: {@link Drawing}, {@link Table} and {@link Picture} take it. */
public sealed interface Chart permits BarChart, DivergingChart, ColumnChart, HeatChart, MapChart {

    Heading heading();

    /** What is counted, one name for each amount of a row. */
    List<String> series();

    List<Row> rows();

    /** What there is to be drawn. */
    Canvas drawn();
}
