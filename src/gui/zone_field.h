// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/suggestion_field.h"

#include <QStringList>

namespace viatica {

class CityService;

/// The field for a time zone: type a zone or a city. It shows "Berlin (UTC+2)", the offset being that of the moment
/// which it is about.
class ZoneField final : public SuggestionField
{
    Q_OBJECT

public:
    explicit ZoneField(QWidget* parent = nullptr);

    /// Without cities only zones are found. They outlive the field.
    void setCities(CityService& cities);
    void setZone(const QString& zone);
    /// The IANA name; empty for none; what was typed where it is no zone.
    [[nodiscard]] QString zone() const;
    /// From when the offset is.
    void setMoment(const QDateTime& moment);

Q_SIGNALS:
    void zoneEdited(const QString& zone);

protected:
    void lookUp(const QString& typed) override;
    void take(int row) override;
    void settle() override;

private:
    void found(const QList<CityMatch>& cities, const QString& typed);
    void showZone();
    void edit(const QString& zone);

    CityService* m_cities = nullptr;
    QString m_zone;
    QStringList m_found; ///< zones of the rows
    QDateTime m_moment;
    bool m_typing = false; ///< the text is not yet a zone
    quint64 m_search = 0;
};

} // namespace viatica
