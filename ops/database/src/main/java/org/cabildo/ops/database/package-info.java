/**
 * A local database server for the embedded default and for the tests: a real server in a process of its own, so that
 * there is one SQL dialect everywhere.
 */
@NullMarked
package org.cabildo.ops.database;

import org.jspecify.annotations.NullMarked;
