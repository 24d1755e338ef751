package org.yagura.ui.operate.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of the Operate views; the fields' names are the keys. */
public final class Messages extends NLS {
    public static String column_severity;
    public static String column_state;
    public static String column_since;
    public static String column_age;
    public static String column_count;
    public static String column_customer;
    public static String column_engagement;
    public static String column_host;
    public static String column_condition;
    public static String column_text;
    public static String column_owner;
    public static String column_incident;
    public static String column_quiet;
    public static String column_opened;
    public static String column_title;
    public static String column_alerts;
    public static String incident_quiet;
    public static String acknowledge_title;
    public static String acknowledge_question;
    public static String assign_title;
    public static String assign_question;
    public static String note_title;
    public static String note_question;
    public static String close_title;
    public static String close_question;
    public static String close_not_yet;
    public static String no_ticket_title;
    public static String import_title;
    public static String import_comment;
    public static String export_title;
    public static String export_failed;
    public static String welcome_title;
    public static String welcome_text;
    public static String welcome_sample;
    public static String welcome_sample_text;
    public static String welcome_empty;
    public static String welcome_empty_text;
    public static String welcome_import;
    public static String welcome_import_text;
    public static String welcome_empty_name;
    public static String board_starting;
    public static String board_filter;
    public static String board_show_quiet;
    public static String board_show_cleared;
    public static String board_sample;
    public static String board_empty;
    public static String board_none_match;
    public static String board_hidden_quiet;
    public static String incident_none;
    public static String incident_none_text;
    public static String incident_unowned;
    public static String incident_why;
    public static String action_acknowledge;
    public static String action_mine;
    public static String action_note;
    public static String action_close;
    public static String timeline_at;
    public static String timeline_who;
    public static String timeline_what;
    public static String timeline_system;
    public static String host_none;
    public static String host_none_text;
    public static String host_depends;
    public static String host_since;
    public static String host_attempt;
    public static String host_strip;
    public static String status_starting;
    public static String status_ok;

    static {
        NLS.initializeMessages("org.yagura.ui.operate.internal.messages", Messages.class);
    }

    private Messages() {}
}
