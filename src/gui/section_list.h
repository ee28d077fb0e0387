// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>

namespace viatica {

/// Names and what belongs to them, under headings: shortcuts, facts about the program. To be read, not changed.
class SectionList final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit SectionList(QWidget* parent = nullptr);

    /// Takes everything out.
    void clearSections();
    void addSection(const QString& title);
    /// Below the newest section.
    void addRow(const QString& name, const QString& value);
    /// Shows only rows that have all words of @p text, and the sections that still have rows. @returns their number
    int filter(const QString& text);
    /// Everything as lines of "name: value" under headings.
    [[nodiscard]] QString plainText() const;

protected:
    void changeEvent(QEvent* event) override;
    /// With a gap to the second column.
    [[nodiscard]] int sizeHintForColumn(int column) const override;

private:
    void fit();
};

} // namespace viatica
