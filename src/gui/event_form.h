// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/item_form.h"

#include <memory>

namespace Ui {
class EventForm;
}

namespace viatica {

/// The fields of an event: at a time or for whole days, with or without an end.
class EventForm final : public ItemForm
{
    Q_OBJECT

public:
    EventForm(const FormLists& lists, QWidget* parent = nullptr);
    ~EventForm() override;

    void begin(const TripContext& trip, const QDate& today) override;
    void show(const AnyItem& item) override;
    void write(AnyItem& item) const override;
    void addMessages(FormMessages& messages) override;
    [[nodiscard]] FieldErrors problems() const override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QWidget* firstField() const override;

private:
    void setZone(const QString& zone);
    void setAllDay(bool allDay);
    void update();
    [[nodiscard]] QDateTime end() const;

    std::unique_ptr<Ui::EventForm> m_ui;
    bool m_showing = false;
};

} // namespace viatica
