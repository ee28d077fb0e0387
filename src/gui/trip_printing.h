// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/itinerary_print.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace viatica {

class ActionRegistry;
class Dialogs;
class Settings;

/// Prints the trip that a page shows, or saves it as a PDF file.
class TripPrinting final : public QObject
{
    Q_OBJECT

public:
    /// @p shown is what there is to print, with its notes; nothing where no trip is in sight.
    using Shown = std::function<std::optional<ItineraryPrint>()>;
    /// @p page owns this object and the dialogs.
    TripPrinting(ActionRegistry& actions, Dialogs& dialogs, Settings& settings, Shown shown, QWidget* page);

    void print();
    void savePdf();

Q_SIGNALS:
    void saved(const QString& file);
    void failed(const QString& sentence);

private:
    [[nodiscard]] std::optional<ItineraryPrint> wanted() const;
    void write(const ItineraryPrint& itinerary, const QString& file);

    ActionRegistry& m_actions;
    Dialogs& m_dialogs;
    Settings& m_settings;
    const Shown m_shown;
    QWidget* m_page;
};

} // namespace viatica
