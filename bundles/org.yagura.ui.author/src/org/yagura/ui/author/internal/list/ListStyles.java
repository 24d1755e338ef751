package org.yagura.ui.author.internal.list;

import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.yagura.core.fact.Severity;
import org.yagura.ui.Look;

/** How the rows of a {@link LargeList} look. */
final class ListStyles extends AbstractRegistryConfiguration {
    static final String STRONG = "strong";
    static final String WRONG = "wrong";

    private final Look look;

    ListStyles(Look look) {
        this.look = look;
    }

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        Style chosen = new Style();
        chosen.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, look.selection());
        chosen.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, look.text());
        chosen.setAttributeValue(CellStyleAttributes.FONT, look.body());
        chosen.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, chosen, DisplayMode.SELECT, GridRegion.BODY);
        Style strong = new Style();
        strong.setAttributeValue(CellStyleAttributes.FONT, look.bold());
        Style wrong = new Style();
        wrong.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, look.severity(Severity.CRITICAL));
        for (DisplayMode mode : new DisplayMode[] {DisplayMode.NORMAL, DisplayMode.SELECT}) {
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, strong, mode, STRONG);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, wrong, mode, WRONG);
        }
    }
}
