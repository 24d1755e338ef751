package org.yagura.ui.operate.internal.board;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolder2Adapter;
import org.eclipse.swt.custom.CTabFolderEvent;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.operate.internal.Messages;

/** The board's tabs: what always is there, what was saved, what a click opened. */
final class BoardTabs {
    private final CTabFolder folder;
    private static final int HEIGHT = 26;

    private final Consumer<BoardTab> chosen;
    private boolean filling;

    /**
     * @param chosen gets the tab that a person chose
     * @param closed gets a tab that a person wants to close; it stays until {@link #show} leaves it out
     */
    BoardTabs(Composite parent, Consumer<BoardTab> chosen, Consumer<BoardTab> closed) {
        this.chosen = chosen;
        folder = WidgetIds.id(new CTabFolder(parent, SWT.TOP | SWT.FLAT), "board.tabs");
        Themes.follow(folder, this::look);
        folder.setTabHeight(HEIGHT);
        folder.addListener(SWT.Selection, _ -> {
            if (!filling) {
                chosen.accept(selected());
            }
        });
        folder.addCTabFolder2Listener(new CTabFolder2Adapter() {
            @Override
            public void close(CTabFolderEvent event) {
                event.doit = false;
                closed.accept((BoardTab) event.item.getData());
            }
        });
    }

    /** It has no pages of its own: without a height it is as high as its tabs. */
    Control control() {
        return folder;
    }

    private void look(Look look) {
        Themes.own(folder);
        folder.setBackground(look.groundBelow());
        folder.setForeground(look.quiet());
        folder.setSelectionBackground(look.ground());
        folder.setSelectionForeground(look.text());
    }

    void show(List<BoardTab> tabs, BoardTab selected) {
        filling = true;
        for (CTabItem item : folder.getItems()) {
            item.dispose();
        }
        for (BoardTab tab : tabs) {
            CTabItem item = new CTabItem(folder, tab.kind() == BoardTab.Kind.BUILT_IN ? SWT.NONE : SWT.CLOSE);
            item.setData(tab);
            label(item, tab);
            if (tab == selected) {
                folder.setSelection(item);
            }
        }
        filling = false;
    }

    /** The names and marks may be others now. */
    void relabel() {
        for (CTabItem item : folder.getItems()) {
            label(item, (BoardTab) item.getData());
        }
    }

    private static void label(CTabItem item, BoardTab tab) {
        boolean unsaved = tab.kind() == BoardTab.Kind.SAVED && tab.isChanged();
        String name = tab.name().replace("&", "&&");
        String text = unsaved ? name + " *" : name;
        if (!item.getText().equals(text)) {
            item.setText(text);
        }
        item.setToolTipText(
                tab.kind() == BoardTab.Kind.SAVED
                        ? tab.isShared() ? Messages.tab_shared : Messages.tab_private
                        : tab.content().filter());
    }

    private BoardTab selected() {
        CTabItem item = folder.getSelection();
        return item == null ? null : (BoardTab) item.getData();
    }

    /** Chooses the tab that is so many further to the right, round and round. */
    void step(int by) {
        int count = folder.getItemCount();
        if (count > 0) {
            folder.setSelection(Math.floorMod(folder.getSelectionIndex() + by, count));
            chosen.accept(selected());
        }
    }
}
