// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/any_item.h"
#include "domain/error.h"
#include "models/trip_context.h"

#include <QWidget>

#include <optional>

namespace viatica {

class AirportService;
class CityService;
class FormMessages;

/// The lists that forms look things up in. They outlive the forms.
struct FormLists
{
    AirportService& airports;
    CityService& cities;
};

/// The fields of one kind of item, as ItemDialog shows it above what all kinds have. A form knows nothing of saving.
class ItemForm : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Fills in what can be known of a new item.
    virtual void begin(const TripContext& trip, const QDate& today) = 0;
    /// Shows an item; those of another kind are never given.
    virtual void show(const AnyItem& item) = 0;
    /// Writes what the form says into the item, which is of its kind.
    virtual void write(AnyItem& item) const = 0;
    /// Registers the fields by their columns, in reading order.
    virtual void addMessages(FormMessages& messages) = 0;
    /// What is wrong that the item itself cannot tell: a time that the clock skips, a text that is no position.
    [[nodiscard]] virtual FieldErrors problems() const { return {}; }
    virtual void setReadOnly(bool readOnly) = 0;
    /// A second item that is to be saved with this one (the flight back).
    [[nodiscard]] virtual std::optional<AnyItem> companionItem() const { return std::nullopt; }
    /// What is wrong with the second item, under the columns that addMessages() registered for it.
    [[nodiscard]] virtual FieldErrors companionProblems() const { return {}; }
    /// The second item is there; it is not to be made again.
    virtual void companionSaved() {}
    /// Where the keyboard is at the beginning.
    [[nodiscard]] virtual QWidget* firstField() const = 0;

Q_SIGNALS:
    void edited();
};

/// The form for a kind. @p parent takes it over.
[[nodiscard]] ItemForm* makeItemForm(ItemKind kind, const FormLists& lists, QWidget* parent);

} // namespace viatica
