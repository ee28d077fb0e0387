// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions.h"

#include "gui/icons.h"

#include <QAction>
#include <QCoreApplication>

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
};

const QList<Spec>& specs()
{
    static const QList<Spec> all{
        {ActionId::NewTrip, "trip.new", QT_TRANSLATE_NOOP("viatica::Actions", "&New Trip…"), "plus",
         QKeySequence::keyBindings(QKeySequence::New)},
        {ActionId::EditTrip, "trip.edit", QT_TRANSLATE_NOOP("viatica::Actions", "&Edit Trip…"), "pencil",
         {QKeySequence(Qt::Key_F2)}, true},
        {ActionId::DuplicateTrip, "trip.duplicate", QT_TRANSLATE_NOOP("viatica::Actions", "D&uplicate…"), "copy",
         {QKeySequence(Qt::CTRL | Qt::Key_D)}, true},
        {ActionId::MoveTripDates, "trip.moveDates", QT_TRANSLATE_NOOP("viatica::Actions", "&Move Dates…"),
         "calendar-due", {QKeySequence(Qt::CTRL | Qt::Key_M)}, true},
        {ActionId::DeleteTrips, "trip.delete", QT_TRANSLATE_NOOP("viatica::Actions", "&Delete"), "trash",
         {QKeySequence(Qt::Key_Delete)}, true},
        {ActionId::ExportTrips, "trips.export", QT_TRANSLATE_NOOP("viatica::Actions", "E&xport Trips…"),
         "table-export", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)}},
        {ActionId::Undo, "edit.undo", QT_TRANSLATE_NOOP("viatica::Actions", "&Undo"), "arrow-back-up",
         QKeySequence::keyBindings(QKeySequence::Undo)},
        {ActionId::Redo, "edit.redo", QT_TRANSLATE_NOOP("viatica::Actions", "&Redo"), "arrow-forward-up",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)}},
        {ActionId::SelectAll, "edit.selectAll", QT_TRANSLATE_NOOP("viatica::Actions", "Select &All"), "select-all",
         QKeySequence::keyBindings(QKeySequence::SelectAll), true},
        {ActionId::Find, "edit.find", QT_TRANSLATE_NOOP("viatica::Actions", "&Search"), "search",
         QKeySequence::keyBindings(QKeySequence::Find)},
        {ActionId::Refresh, "view.refresh", QT_TRANSLATE_NOOP("viatica::Actions", "&Refresh"), "refresh",
         QKeySequence::keyBindings(QKeySequence::Refresh)},
        {ActionId::ShowDetails, "view.details", QT_TRANSLATE_NOOP("viatica::Actions", "Show &Details"),
         "layout-sidebar-right", {QKeySequence(Qt::Key_F9)}},
        {ActionId::ChooseColumns, "view.columns", QT_TRANSLATE_NOOP("viatica::Actions", "&Columns…"), "columns-3", {}},
        {ActionId::GoToTrips, "go.trips", QT_TRANSLATE_NOOP("viatica::Actions", "&Trips"), "luggage",
         {QKeySequence(Qt::CTRL | Qt::Key_1)}},
        {ActionId::SignOut, "account.signOut", QT_TRANSLATE_NOOP("viatica::Actions", "Sign &Out"), "logout", {}},
        {ActionId::Quit, "application.quit", QT_TRANSLATE_NOOP("viatica::Actions", "&Quit"), "power",
         {QKeySequence(Qt::CTRL | Qt::Key_Q)}},
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
        action->setCheckable(spec.id == ActionId::ShowDetails);
        action->setMenuRole(spec.id == ActionId::Quit    ? QAction::QuitRole
                            : spec.id == ActionId::About ? QAction::AboutRole
                                                         : QAction::NoRole);
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

QStringList ActionRegistry::conflicts() const
{
    QStringList found;
    QHash<QKeySequence, QString> owners;
    for (const QAction* action : actions())
        for (const QKeySequence& shortcut : action->shortcuts()) {
            const QString owner = owners.value(shortcut);
            if (!owner.isEmpty() && owner != action->objectName())
                found.append(owner + QStringLiteral(" / ") + action->objectName());
            owners.insert(shortcut, action->objectName());
        }
    return found;
}

} // namespace viatica
