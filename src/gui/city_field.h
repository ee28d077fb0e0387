// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/suggestion_field.h"

#include <QList>

#include <optional>

namespace viatica {

class CityService;

/// The field for a city or another place: what is typed counts, and the program's list of cities helps. Choosing a row
/// tells where the city lies and in which zone.
class CityField final : public SuggestionField
{
    Q_OBJECT

public:
    explicit CityField(QWidget* parent = nullptr);

    /// They outlive the field.
    void setCities(CityService& cities);

Q_SIGNALS:
    /// A city of the list was chosen, or its name typed in full where there is but one of that name.
    void cityChosen(const viatica::City& city);

protected:
    void lookUp(const QString& typed) override;
    void take(int row) override;
    void settle() override;

private:
    void choose();
    void found(const QList<CityMatch>& cities, const QString& typed);

    CityService* m_cities = nullptr;
    QList<CityMatch> m_found; ///< the rows of the list
    bool m_typed = false;     ///< since a city was chosen
    quint64 m_search = 0;
};

} // namespace viatica
