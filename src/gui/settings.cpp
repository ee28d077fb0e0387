// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings.h"

#include <QSettings>

namespace viatica {

QString Settings::keyOf(Setting setting)
{
    switch (setting) {
    case Setting::WindowGeometry:
        return QStringLiteral("window/geometry");
    case Setting::WindowState:
        return QStringLiteral("window/state");
    case Setting::ToolBar:
        return QStringLiteral("window/toolBar");
    case Setting::LastPage:
        return QStringLiteral("window/page");
    case Setting::ReturnToPage:
        return QStringLiteral("start/lastPage");
    case Setting::Theme:
        return QStringLiteral("look/theme");
    case Setting::Language:
        return QStringLiteral("look/language");
    case Setting::TripsColumns:
        return QStringLiteral("trips/columns");
    case Setting::TripsFilter:
        return QStringLiteral("trips/filter");
    case Setting::TrashColumns:
        return QStringLiteral("trash/columns");
    case Setting::StatisticsMeasure:
        return QStringLiteral("statistics/measure");
    case Setting::TripsSplitter:
        return QStringLiteral("trips/splitter");
    case Setting::TripsDetails:
        return QStringLiteral("trips/details");
    case Setting::ExportFolder:
        return QStringLiteral("export/folder");
    case Setting::ExportMark:
        return QStringLiteral("export/byteOrderMark");
    case Setting::ExportItems:
        return QStringLiteral("export/items");
    case Setting::PrintNotes:
        return QStringLiteral("print/notes");
    case Setting::ExportColumns:
        return QStringLiteral("export/columns");
    case Setting::LastEmails:
        return QStringLiteral("account/lastEmails");
    case Setting::LookingAround:
        return QStringLiteral("account/lookingAround");
    case Setting::RememberSession:
        return QStringLiteral("account/remember");
    case Setting::Databases:
        return QStringLiteral("databases/saved");
    case Setting::LastDatabase:
        return QStringLiteral("databases/last");
    case Setting::UnsavedTrip:
        return QStringLiteral("unsaved/trip");
    }
    return {};
}

QVariant Settings::defaultOf(Setting setting)
{
    switch (setting) {
    case Setting::ToolBar:
        return false;
    case Setting::ReturnToPage:
        return true;
    case Setting::Theme:
        return QStringLiteral("system");
    case Setting::TripsFilter:
        return QStringLiteral("upcoming");
    case Setting::ExportMark:
    case Setting::ExportItems:
        return false;
    case Setting::PrintNotes:
    case Setting::TripsDetails:
    case Setting::RememberSession:
        return true;
    default:
        return {};
    }
}

QVariant Settings::value(Setting setting) const
{
    const QString key = keyOf(setting);
    return m_store ? m_store->value(key, defaultOf(setting)) : m_values.value(key, defaultOf(setting));
}

void Settings::set(Setting setting, const QVariant& value)
{
    if (m_store)
        m_store->setValue(keyOf(setting), value);
    else
        m_values.insert(keyOf(setting), value);
}

void Settings::sync()
{
    if (m_store)
        m_store->sync();
}

} // namespace viatica
