// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/item_form.h"

#include <QHash>

#include <memory>

namespace Ui {
class FlightForm;
}

namespace viatica {

class AirportField;
class MomentEdit;
class ZoneField;

/// The fields of a flight: the number tells the airline, the airports tell zones, distance and duration, and from them
/// the day of the arrival is proposed until somebody chooses another. The flight back can be added in one step.
class FlightForm final : public ItemForm
{
    Q_OBJECT

public:
    FlightForm(const FormLists& lists, QWidget* parent = nullptr);
    ~FlightForm() override;

    void begin(const TripContext& trip, const QDate& today) override;
    void show(const AnyItem& item) override;
    void write(AnyItem& item) const override;
    void addMessages(FormMessages& messages) override;
    [[nodiscard]] FieldErrors problems() const override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] std::optional<AnyItem> companionItem() const override;
    [[nodiscard]] FieldErrors companionProblems() const override;
    void companionSaved() override;
    [[nodiscard]] QWidget* firstField() const override;

private:
    void setUpLeg(AirportField& place, ZoneField& zone);
    void setUpReturn();
    void placeChanged(AirportField& place, ZoneField& zone, bool edited);
    void zonesChanged();
    void update();
    void updateNumber();
    void updateZoneRows();
    void updateReturn();
    void setReturnVisible(bool visible);
    void proposeArrival(const MomentEdit& departure, MomentEdit& arrival, bool touched);
    [[nodiscard]] QString arrivalRemark(const MomentEdit& departure, const MomentEdit& arrival) const;
    [[nodiscard]] QString summary(const MomentEdit& departure, const MomentEdit& arrival) const;
    [[nodiscard]] std::optional<double> kilometers() const;
    [[nodiscard]] FlightDraft returnDraft() const;

    std::unique_ptr<Ui::FlightForm> m_ui;
    FormLists m_lists;
    QDate m_tripReturn;
    QHash<const AirportField*, QString> m_brought; ///< the zones that came with airports
    bool m_arrivalTouched = false; ///< its day was chosen by hand
    bool m_returnArrivalTouched = false;
    bool m_returnDateTouched = false;
    bool m_showing = false;
};

} // namespace viatica
