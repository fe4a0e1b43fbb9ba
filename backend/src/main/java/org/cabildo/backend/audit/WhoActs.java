package org.cabildo.backend.audit;

/** Knows who acts in the present request. There is one bean of it, on the floor that knows callers. */
public interface WhoActs {

    Actor now();
}
