// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions.h"

#include "gui/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QRegularExpression>

namespace viatica {

namespace {

struct Spec
{
    ActionId id;
    const char* name;
    const char* text;
    const char* icon;
    QList<QKeySequence> shortcuts;
    /// The key belongs to the list that has the focus, not to the whole window.
    bool inList = false;
    bool checkable = false;
};

/// The platform's keys, or ours where the platform has none.
QList<QKeySequence> keysOf(QKeySequence::StandardKey standard, QKeyCombination otherwise)
{
    const QList<QKeySequence> keys = QKeySequence::keyBindings(standard);
    return keys.isEmpty() ? QList<QKeySequence>{QKeySequence(otherwise)} : keys;
}

QAction::MenuRole roleOf(ActionId id)
{
    switch (id) {
    case ActionId::Quit:
        return QAction::QuitRole;
    case ActionId::Preferences:
        return QAction::PreferencesRole;
    case ActionId::About:
        return QAction::AboutRole;
    default:
        return QAction::NoRole;
    }
}

const QList<Spec>& specs()
{
    static const QList<Spec> all{
        {ActionId::NewTrip, "trip.new", QT_TRANSLATE_NOOP("viatica::Actions", "&New Trip…"), "plus",
         QKeySequence::keyBindings(QKeySequence::New)},
        {ActionId::EditTrip, "trip.edit", QT_TRANSLATE_NOOP("viatica::Actions", "&Edit Trip…"), "pencil",
         {QKeySequence(Qt::Key_F2)}, true},
        {ActionId::DuplicateTrip, "trip.duplicate", QT_TRANSLATE_NOOP("viatica::Actions", "Dup&licate…"), "copy",
         {QKeySequence(Qt::CTRL | Qt::Key_D)}, true},
        {ActionId::MoveTripDates, "trip.moveDates", QT_TRANSLATE_NOOP("viatica::Actions", "&Move Dates…"),
         "calendar-due", {QKeySequence(Qt::CTRL | Qt::Key_M)}, true},
        {ActionId::DeleteTrips, "trip.delete", QT_TRANSLATE_NOOP("viatica::Actions", "&Delete"), "trash",
         {QKeySequence(Qt::Key_Delete)}, true},
        {ActionId::ExportTrips, "trips.export", QT_TRANSLATE_NOOP("viatica::Actions", "E&xport Trips…"),
         "table-export", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)}},
        {ActionId::AddFlight, "item.addFlight", QT_TRANSLATE_NOOP("viatica::Actions", "Add &Flight…"),
         "plane-departure", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)}},
        {ActionId::AddStay, "item.addStay", QT_TRANSLATE_NOOP("viatica::Actions", "Add &Stay…"), "bed",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)}},
        {ActionId::AddGround, "item.addGround", QT_TRANSLATE_NOOP("viatica::Actions", "Add &Train or Other Ride…"),
         "train", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)}},
        {ActionId::AddCar, "item.addCar", QT_TRANSLATE_NOOP("viatica::Actions", "Add &Car Rental…"), "car",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}},
        {ActionId::AddEvent, "item.addEvent", QT_TRANSLATE_NOOP("viatica::Actions", "Add E&vent…"), "ticket",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)}},
        {ActionId::EditItem, "item.edit", QT_TRANSLATE_NOOP("viatica::Actions", "&Edit Booking…"), "pencil",
         {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}, true},
        {ActionId::DuplicateItem, "item.duplicate", QT_TRANSLATE_NOOP("viatica::Actions", "Dup&licate Booking…"),
         "copy", {QKeySequence(Qt::CTRL | Qt::Key_D)}, true},
        {ActionId::MoveItems, "item.move", QT_TRANSLATE_NOOP("viatica::Actions", "&Move to Trip…"), "arrow-right",
         {QKeySequence(Qt::CTRL | Qt::Key_M)}, true},
        {ActionId::DeleteItems, "item.delete", QT_TRANSLATE_NOOP("viatica::Actions", "&Delete Booking"), "trash",
         {QKeySequence(Qt::Key_Delete)}, true},
        {ActionId::CopyItemCode, "item.copyCode", QT_TRANSLATE_NOOP("viatica::Actions", "Copy Booking C&ode"),
         "clipboard", {}, true},
        {ActionId::ShowIgnored, "view.ignored", QT_TRANSLATE_NOOP("viatica::Actions", "Show &Ignored Findings"),
         "eye", {}, false, true},
        {ActionId::PrintTrip, "trip.print", QT_TRANSLATE_NOOP("viatica::Actions", "&Print Itinerary…"), "printer",
         keysOf(QKeySequence::Print, Qt::CTRL | Qt::Key_P)},
        {ActionId::SaveTripPdf, "trip.pdf", QT_TRANSLATE_NOOP("viatica::Actions", "Save Itinerary as PD&F…"),
         "file-type-pdf", {}},
        {ActionId::PrintNotes, "trip.printNotes", QT_TRANSLATE_NOOP("viatica::Actions", "Print &with Notes"),
         "file-type-pdf", {}, false, true},
        {ActionId::Undo, "edit.undo", QT_TRANSLATE_NOOP("viatica::Actions", "&Undo"), "arrow-back-up",
         QKeySequence::keyBindings(QKeySequence::Undo)},
        {ActionId::Redo, "edit.redo", QT_TRANSLATE_NOOP("viatica::Actions", "&Redo"), "arrow-forward-up",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)}},
        {ActionId::SelectAll, "edit.selectAll", QT_TRANSLATE_NOOP("viatica::Actions", "Select &All"), "select-all",
         QKeySequence::keyBindings(QKeySequence::SelectAll), true},
        {ActionId::CopyStatistics, "edit.copyStatistics", QT_TRANSLATE_NOOP("viatica::Actions", "&Copy Table"), "copy",
         QKeySequence::keyBindings(QKeySequence::Copy), true},
        {ActionId::Find, "edit.find", QT_TRANSLATE_NOOP("viatica::Actions", "&Search"), "search",
         QKeySequence::keyBindings(QKeySequence::Find)},
        {ActionId::Refresh, "view.refresh", QT_TRANSLATE_NOOP("viatica::Actions", "&Refresh"), "refresh",
         QKeySequence::keyBindings(QKeySequence::Refresh)},
        {ActionId::ShowToolBar, "view.toolBar", QT_TRANSLATE_NOOP("viatica::Actions", "&Tool Bar"), "layout-navbar", {},
         false, true},
        {ActionId::ThemeSystem, "view.theme.system", QT_TRANSLATE_NOOP("viatica::Actions", "As the &System"),
         "device-desktop", {}, false, true},
        {ActionId::ThemeLight, "view.theme.light", QT_TRANSLATE_NOOP("viatica::Actions", "&Light"), "sun", {}, false,
         true},
        {ActionId::ThemeDark, "view.theme.dark", QT_TRANSLATE_NOOP("viatica::Actions", "&Dark"), "moon", {}, false,
         true},
        {ActionId::SearchEverything, "go.everything", QT_TRANSLATE_NOOP("viatica::Actions", "Search &Everything…"),
         "command", {QKeySequence(Qt::CTRL | Qt::Key_K)}},
        {ActionId::ShowDetails, "view.details", QT_TRANSLATE_NOOP("viatica::Actions", "Show &Details"),
         "layout-sidebar-right", {QKeySequence(Qt::Key_F9)}, false, true},
        {ActionId::ChooseColumns, "view.columns", QT_TRANSLATE_NOOP("viatica::Actions", "&Columns…"), "columns-3", {}},
        {ActionId::GoToTrips, "go.trips", QT_TRANSLATE_NOOP("viatica::Actions", "&Trips"), "luggage",
         {QKeySequence(Qt::CTRL | Qt::Key_1)}},
        {ActionId::GoToUnfiled, "go.unfiled", QT_TRANSLATE_NOOP("viatica::Actions", "U&nfiled"), "inbox",
         {QKeySequence(Qt::CTRL | Qt::Key_9)}},
        {ActionId::GoToStatistics, "go.statistics", QT_TRANSLATE_NOOP("viatica::Actions", "St&atistics"), "chart-bar",
         {QKeySequence(Qt::CTRL | Qt::Key_7)}},
        {ActionId::GoToTrash, "go.trash", QT_TRANSLATE_NOOP("viatica::Actions", "T&rash"), "trash",
         {QKeySequence(Qt::CTRL | Qt::Key_8)}},
        {ActionId::RestoreFromTrash, "trash.restore", QT_TRANSLATE_NOOP("viatica::Actions", "Restore &from Trash"),
         "restore", {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}, true},
        {ActionId::DeleteForGood, "trash.delete", QT_TRANSLATE_NOOP("viatica::Actions", "Delete for &Good…"),
         "trash-x", {QKeySequence(Qt::SHIFT | Qt::Key_Delete)}, true},
        {ActionId::EmptyTrash, "trash.empty", QT_TRANSLATE_NOOP("viatica::Actions", "Em&pty Trash…"), "trash-x", {}},
        {ActionId::OpenDatabase, "database.open", QT_TRANSLATE_NOOP("viatica::Actions", "&Open Database…"), "database",
         QKeySequence::keyBindings(QKeySequence::Open)},
        {ActionId::LeaveSample, "account.own", QT_TRANSLATE_NOOP("viatica::Actions", "Make Your Own A&ccount…"),
         "user-plus", {}},
        {ActionId::SignOut, "account.signOut", QT_TRANSLATE_NOOP("viatica::Actions", "Si&gn Out"), "logout", {}},
        {ActionId::Quit, "application.quit", QT_TRANSLATE_NOOP("viatica::Actions", "&Quit"), "power",
         {QKeySequence(Qt::CTRL | Qt::Key_Q)}},
        {ActionId::Preferences, "application.settings", QT_TRANSLATE_NOOP("viatica::Actions", "Se&ttings…"), "settings",
         keysOf(QKeySequence::Preferences, Qt::CTRL | Qt::Key_Comma)},
        {ActionId::Shortcuts, "application.shortcuts", QT_TRANSLATE_NOOP("viatica::Actions", "&Keyboard Shortcuts…"),
         "keyboard", {QKeySequence(Qt::Key_F1)}},
        {ActionId::Diagnostics, "application.diagnostics", QT_TRANSLATE_NOOP("viatica::Actions", "&Diagnostics…"),
         "activity-heartbeat", {}},
        {ActionId::About, "application.about", QT_TRANSLATE_NOOP("viatica::Actions", "&About Viatica"), "info-circle",
         {}},
    };
    return all;
}

} // namespace

ActionRegistry::ActionRegistry(QObject* parent)
    : QObject(parent)
{
    for (const Spec& spec : specs()) {
        auto* action = new QAction(themedIcon(QString::fromLatin1(spec.icon)),
                                   QCoreApplication::translate("viatica::Actions", spec.text), this);
        action->setObjectName(QString::fromLatin1(spec.name));
        action->setShortcuts(spec.shortcuts);
        if (spec.inList)
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setCheckable(spec.checkable);
        action->setIconVisibleInMenu(!spec.checkable); // there the mark says more
        action->setMenuRole(roleOf(spec.id));
        m_actions.insert(spec.id, action);
    }
}

QAction* ActionRegistry::action(ActionId id) const
{
    return m_actions.value(id);
}

QList<QAction*> ActionRegistry::actions() const
{
    QList<QAction*> all;
    for (const Spec& spec : specs())
        all.append(m_actions.value(spec.id));
    return all;
}

QString ActionRegistry::nameOf(ActionId id)
{
    for (const Spec& spec : specs())
        if (spec.id == id)
            return QString::fromLatin1(spec.name);
    return {};
}

std::optional<ActionId> ActionRegistry::idOf(const QString& name)
{
    for (const Spec& spec : specs())
        if (name == QLatin1String(spec.name))
            return spec.id;
    return std::nullopt;
}

QString ActionRegistry::groupOf(const QAction* action)
{
    static const QHash<QString, const char*> groups{
        {QStringLiteral("trip"), QT_TRANSLATE_NOOP("viatica::Actions", "Trips")},
        {QStringLiteral("trips"), QT_TRANSLATE_NOOP("viatica::Actions", "Trips")},
        {QStringLiteral("item"), QT_TRANSLATE_NOOP("viatica::Actions", "Bookings")},
        {QStringLiteral("trash"), QT_TRANSLATE_NOOP("viatica::Actions", "Trash")},
        {QStringLiteral("edit"), QT_TRANSLATE_NOOP("viatica::Actions", "Edit")},
        {QStringLiteral("view"), QT_TRANSLATE_NOOP("viatica::Actions", "View")},
        {QStringLiteral("go"), QT_TRANSLATE_NOOP("viatica::Actions", "Go")},
    };
    if (action->objectName().startsWith(QLatin1String("view.theme.")))
        return QCoreApplication::translate("viatica::Actions", "Theme");
    const QString prefix = action->objectName().section(QLatin1Char('.'), 0, 0);
    return QCoreApplication::translate("viatica::Actions",
                                       groups.value(prefix, QT_TRANSLATE_NOOP("viatica::Actions", "Program")));
}

QString ActionRegistry::plainText(const QAction* action)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&\\w\\)|&(?!&)"), // "ファイル(&F)" too
                                             QRegularExpression::UseUnicodePropertiesOption);
    QString text = action->text();
    text.remove(mnemonic);
    if (text.endsWith(QChar(0x2026)))
        text.chop(1);
    return text.trimmed();
}

QStringList ActionRegistry::conflicts() const
{
    const auto listOf = [](const QAction* action) {
        return action->shortcutContext() == Qt::WidgetWithChildrenShortcut
                   ? action->objectName().section(QLatin1Char('.'), 0, 0)
                   : QString();
    };
    QStringList found;
    QHash<QKeySequence, QList<const QAction*>> owners;
    for (const QAction* action : actions())
        for (const QKeySequence& shortcut : action->shortcuts()) {
            for (const QAction* owner : std::as_const(owners[shortcut])) {
                const bool apart = !listOf(owner).isEmpty() && !listOf(action).isEmpty() &&
                                   listOf(owner) != listOf(action);
                if (owner != action && !apart)
                    found.append(owner->objectName() + QStringLiteral(" / ") + action->objectName());
            }
            owners[shortcut].append(action);
        }
    return found;
}

} // namespace viatica
