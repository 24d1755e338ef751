package org.yagura.ui.author.internal.change;

import org.yagura.core.port.PlanShelf.Revision;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.draft.Workroom;

/** Revisions as people read of them. */
final class Revisions {
    private Revisions() {}

    /** "Rev. 7, 佐藤, 2026-11-27 15:36:20: why". */
    static String said(Revision revision, Workroom room) {
        return Words.fill(Messages.revision_said, new Object[] {
            revision.number(),
            revision.by(),
            Words.dayTime(revision.at(), room.session().model().plan().zone()),
            revision.comment().replace('\n', ' ')
        });
    }
}
