// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/item_desk.h"

#include "domain/translation.h"
#include "gui/airport_field.h"
#include "gui/city_field.h"
#include "gui/moment_edit.h"
#include "gui/studio.h"
#include "gui/time_field.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QPlainTextEdit>

using namespace viatica;
using namespace viatica::test;

/// The dialog of every kind of item, filled in, in every look. Without a folder to save to it only proves that they can
/// be drawn.
class ItemPhotographsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void everyFormCanBeDrawn_data() { addLooks(); }

    void everyFormCanBeDrawn()
    {
        QFETCH(int, look);
        Studio studio(looks().at(look));
        ItemDesk desk;
        desk.trip.companions = {{TravellerType::Companion, QUuid::createUuid(), {}, QStringLiteral("Ben Example")}};
        for (const ItemKind kind : allItemKinds()) {
            ItemDialog& dialog = desk.add(kind);
            dialog.resize(dialog.size().boundedTo(QSize(1000, 600)));
            if (kind == ItemKind::Flight) {
                type(child<QLineEdit>(&dialog, "number"), QStringLiteral("LH714"));
                type(child<AirportField>(&dialog, "origin"), QStringLiteral("FRA"));
                type(&child<MomentEdit>(&dialog, "departure")->timeField(), QStringLiteral("14:05"));
                type(&child<MomentEdit>(&dialog, "arrival")->timeField(), QStringLiteral("9:45"));
                auto* destination = child<AirportField>(&dialog, "destination");
                type(destination, QStringLiteral("toky"));
                studio.take(dialog, QStringLiteral("item-flight-list-below"));
                studio.take(*destination->list().window(), QStringLiteral("item-airports"));
                press(Qt::Key_Return);
                studio.take(dialog, QStringLiteral("item-flight-filled"));
                child<QCheckBox>(&dialog, "addReturn")->setChecked(true);
                child<QLineEdit>(&dialog, "returnNumber")->setFocus();
            } else if (auto* city = dialog.findChild<CityField*>()) {
                type(city, QStringLiteral("tokyo"));
                studio.take(*city->list().window(), QStringLiteral("item-cities"));
                press(Qt::Key_Tab);
            }
            studio.take(dialog, QStringLiteral("item-") + toString(kind).toLower());
            desk.save(); // shows what is missing
            studio.take(dialog, QStringLiteral("item-faults-") + toString(kind).toLower());
            child<QPlainTextEdit>(&dialog, "notes")->setFocus();
            studio.take(dialog, QStringLiteral("item-end-") + toString(kind).toLower());
            dialog.done(QDialog::Rejected);
        }
    }
};

QTEST_MAIN(ItemPhotographsTest)
#include "test_item_photographs.moc"
