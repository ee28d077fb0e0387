// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/airport.h"
#include "gui/suggestion_field.h"

#include <QList>

#include <optional>

namespace viatica {

class AirportService;

/// The field for an airport, everywhere the same: type its code, its city or its name in any script and case. A code
/// that is typed in full needs no list. It holds the code, and shows the airport's name behind it; a place that the
/// list of airports lacks stays as it was typed.
class AirportField final : public SuggestionField
{
    Q_OBJECT

public:
    explicit AirportField(QWidget* parent = nullptr);

    /// Before anything else; they outlive the field.
    void setAirports(AirportService& airports);
    /// @p place is a code or a place as it was typed.
    void setPlace(const QString& place);
    /// The code of the airport, else what was typed.
    [[nodiscard]] QString place() const;
    /// Nothing for a place that is none, and until the list has been asked.
    [[nodiscard]] const std::optional<Airport>& airport() const { return m_airport; }

Q_SIGNALS:
    /// Another airport, or none any more; also once the list has said what setPlace() meant.
    void airportChanged();
    /// Somebody has chosen or typed another place.
    void placeEdited();

protected:
    void lookUp(const QString& typed) override;
    void take(int row) override;
    void settle() override;

private:
    void found(const QList<Airport>& airports, const QString& typed);
    void setAirport(const std::optional<Airport>& airport);
    void resolve();

    AirportService* m_airports = nullptr;
    QList<Airport> m_found; ///< the rows of the list
    std::optional<Airport> m_airport;
    bool m_isTyped = false; ///< by somebody, not shown by setPlace()
    quint64 m_search = 0; ///< counts questions, so that a late answer is known as one
};

} // namespace viatica
