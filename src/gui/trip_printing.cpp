// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trip_printing.h"

#include "gui/actions.h"
#include "gui/dialogs.h"
#include "gui/settings.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QWidget>

namespace viatica {

namespace {

// What no file system takes in a name.
QString fileName(const QString& trip)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\x00-\\x1f/\\\\:*?\"<>|]+"));
    const QString name = QString(trip).replace(forbidden, QStringLiteral(" ")).simplified().left(100);
    return (name.isEmpty() ? QStringLiteral("trip") : name) + QStringLiteral(".pdf");
}

} // namespace

TripPrinting::TripPrinting(ActionRegistry& actions, Dialogs& dialogs, Settings& settings, Shown shown, QWidget* page)
    : QObject(page)
    , m_actions(actions)
    , m_dialogs(dialogs)
    , m_settings(settings)
    , m_shown(std::move(shown))
    , m_page(page)
{
    connect(actions.action(ActionId::PrintTrip), &QAction::triggered, this, &TripPrinting::print);
    connect(actions.action(ActionId::SaveTripPdf), &QAction::triggered, this, &TripPrinting::savePdf);
    QAction* notes = actions.action(ActionId::PrintNotes);
    notes->setChecked(settings.value(Setting::PrintNotes).toBool());
    connect(notes, &QAction::toggled, this, [this](bool on) { m_settings.set(Setting::PrintNotes, on); });
}

std::optional<ItineraryPrint> TripPrinting::wanted() const
{
    std::optional<ItineraryPrint> itinerary = m_shown();
    if (itinerary && !m_actions.action(ActionId::PrintNotes)->isChecked())
        itinerary->notes.clear();
    return itinerary;
}

void TripPrinting::print()
{
    if (const std::optional<ItineraryPrint> itinerary = wanted())
        m_dialogs.print(m_page, itineraryPage(m_page->locale()),
                        [itinerary = *itinerary, locale = m_page->locale()](QPagedPaintDevice& printer) {
                            printItinerary(printer, itinerary, locale);
                        });
}

void TripPrinting::savePdf()
{
    const std::optional<ItineraryPrint> itinerary = wanted();
    if (!itinerary)
        return;
    SaveFileRequest request;
    request.title = tr("Save Itinerary as PDF");
    request.suggestion = QDir(m_settings.value(Setting::ExportFolder).toString()).filePath(fileName(itinerary->trip.name));
    request.filter = tr("PDF files (*.pdf)");
    request.suffix = QStringLiteral("pdf");
    m_dialogs.saveFile(m_page, request, [this, itinerary = *itinerary](const QString& file) { write(itinerary, file); });
}

void TripPrinting::write(const ItineraryPrint& itinerary, const QString& file)
{
    QSaveFile target(file);
    const QByteArray content = itineraryPdf(itinerary, m_page->locale());
    if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size() || !target.commit()) {
        Q_EMIT failed(tr("The file could not be written: %1").arg(target.errorString()));
        return;
    }
    m_settings.set(Setting::ExportFolder, QFileInfo(file).absolutePath());
    Q_EMIT saved(file);
}

} // namespace viatica
