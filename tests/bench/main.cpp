// SPDX-License-Identifier: GPL-3.0-or-later
#include "airport_searches.h"
#include "itinerary_times.h"
#include "measurement.h"
#include "start_time.h"
#include "trip_items.h"
#include "trip_pages.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

int main(int argc, char** argv)
{
    using namespace viatica::bench;
    const QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.setApplicationDescription(QStringLiteral("Measures Viatica: services beside plain libpq, and how long a start takes."));
    options.addHelpOption();
    const QCommandLineOption runs(QStringLiteral("runs"), QStringLiteral("How often each operation is done."),
                                  QStringLiteral("number"));
    const QCommandLineOption json(QStringLiteral("json"),
                                  QStringLiteral("Writes the figures to a file as well."),
                                  QStringLiteral("file"));
    options.addOption(runs);
    options.addOption(json);
    options.addPositionalArgument(QStringLiteral("what"),
                                  QStringLiteral("pages (200 runs), items (200 runs), start (20 runs), airports (200 runs) or itinerary (200 runs); all when left out."));
    options.process(application);
    const QStringList asked = options.positionalArguments();
    const auto isAsked = [&](const QString& what) { return asked.isEmpty() || asked.contains(what); };
    const auto runsOr = [&](int usual) { return options.isSet(runs) ? qMax(1, options.value(runs).toInt()) : usual; };

    QJsonObject figures;
    if (isAsked(QStringLiteral("pages"))) {
        const QList<Measurement> pages = measureTripPages(runsOr(200));
        printTable(QStringLiteral("Pages of trips, 10,000 of 200,000"), pages);
        figures.insert(QStringLiteral("tripPages"), toJson(pages));
    }
    if (isAsked(QStringLiteral("items")))
        figures.insert(QStringLiteral("items"), measureTripItems(runsOr(200)));
    if (isAsked(QStringLiteral("start"))) {
        const QList<StartTimes> starts = measureStart(runsOr(20));
        printTable(starts);
        figures.insert(QStringLiteral("start"), toJson(starts));
    }

    if (isAsked(QStringLiteral("airports")))
        figures.insert(QStringLiteral("airports"), measureAirportSearches(runsOr(200)));

    if (isAsked(QStringLiteral("itinerary")))
        figures.insert(QStringLiteral("itinerary"), measureItineraries(runsOr(200)));

    const QJsonDocument document(figures);
    if (!options.isSet(json)) {
        std::fputs(document.toJson(QJsonDocument::Compact).append('\n').constData(), stdout);
        return 0;
    }
    QFile file(options.value(json));
    if (!file.open(QIODevice::WriteOnly) || file.write(document.toJson()) < 0) {
        std::fprintf(stderr, "%s\n", qPrintable(file.errorString()));
        return 1;
    }
    return 0;
}
