package org.yagura.ui.author.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of the authoring room; the fields' names are the keys. */
public final class Messages extends NLS {
    public static String yes;
    public static String no;
    public static String more;
    public static String search_message;
    public static String register_count;
    public static String action_new;
    public static String action_publish;
    public static String action_publish_now;
    public static String action_revert;
    public static String action_restore;
    public static String step_restore;
    public static String history_centre;
    public static String column_in;
    public static String column_type;
    public static String column_element;
    public static String column_before;
    public static String column_after;
    public static String column_problem;
    public static String column_field;
    public static String column_revision;
    public static String column_at;
    public static String column_by;
    public static String column_comment;
    public static String change_new;
    public static String change_removed;
    public static String difference_order;
    public static String changes_opening;
    public static String changes_none;
    public static String changes_undo;
    public static String changes_some;
    public static String changes_wrong;
    public static String publish_title;
    public static String publish_checking;
    public static String publish_ready;
    public static String publish_why;
    public static String publish_failed;
    public static String remove_title;
    public static String remove_used;
    public static String new_title;
    public static String new_message;
    public static String new_check;
    public static String new_exists;
    public static String step_new;
    public static String step_remove;
    public static String step_remove_many;
    public static String step_change;
    public static String step_change_many;
    public static String step_discard;
    public static String step_revert;
    public static String form_nothing;
    public static String form_mixed;
    public static String form_several;
    public static String form_various;
    public static String form_reference;
    public static String form_map;
    public static String form_add_row;
    public static String form_remove_row;
    public static String sheet_title;
    public static String sheet_import_title;
    public static String sheet_export_title;
    public static String sheet_about;
    public static String sheet_parent;
    public static String sheet_clears;
    public static String sheet_removes;
    public static String sheet_ignored;
    public static String sheet_reading;
    public static String sheet_counts;
    public static String sheet_problems;
    public static String sheet_line;
    public static String sheet_take;
    public static String sheet_not_written;
    public static String step_import;
    public static String register_empty;
    public static String register_none_match;
    public static String around_in;
    public static String around_used;
    public static String around_add;

    static {
        NLS.initializeMessages("org.yagura.ui.author.internal.messages", Messages.class);
    }

    private Messages() {}
}
