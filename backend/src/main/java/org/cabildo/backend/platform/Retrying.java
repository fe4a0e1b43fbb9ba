package org.cabildo.backend.platform;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The act is done again, in a new transaction, when it lost against a concurrent one (a deadlock, or the same unique
 * key at the same time) or its connection broke. Only for acts that find what an earlier try has already stored.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Retrying {}
