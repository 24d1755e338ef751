package org.yagura.model;

import org.yagura.core.port.PlanHead;

/** The revisions that {@code model} makes know their elements with what stands in what and what names what. */
public interface ElementsHead extends PlanHead {
    Elements authored();
}
