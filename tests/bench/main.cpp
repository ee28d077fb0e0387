// SPDX-License-Identifier: GPL-3.0-or-later
#include "measurement.h"
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
    options.setApplicationDescription(QStringLiteral("Measures Viatica's services beside plain libpq."));
    options.addHelpOption();
    const QCommandLineOption runs(QStringLiteral("runs"), QStringLiteral("How often each operation is done."),
                                  QStringLiteral("number"), QStringLiteral("200"));
    const QCommandLineOption json(QStringLiteral("json"),
                                  QStringLiteral("Writes the figures to a file as well."),
                                  QStringLiteral("file"));
    options.addOption(runs);
    options.addOption(json);
    options.process(application);

    const QList<Measurement> pages = measureTripPages(qMax(1, options.value(runs).toInt()));
    printTable(QStringLiteral("Pages of trips, 10,000 of 200,000"), pages);

    const QJsonDocument document(QJsonObject{{QStringLiteral("tripPages"), toJson(pages)}});
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
