package org.cabildo.backend.export.file;

import java.util.List;
import java.util.Map;

/**
 * A row in the making.
 *
 * @param index of the row in its table, from 1
 * @param parent the index of the row around it, of an entry; else 0
 * @param path of the entry; empty of a submission
 * @param answers by question
 */
record Row(Handed of, long index, long parent, List<Integer> path, Map<String, Given> answers) {}
