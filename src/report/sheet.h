// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QPainter>
#include <QString>

namespace pulsekeep {

/** How a text is set. Sizes in points. */
struct Lettering {
    double size = 9;
    QFont::Weight weight = QFont::Normal;
    bool display = false; ///< Inter Display, for large figures
};

/** A part of a paragraph. */
struct TextRun {
    QString text;
    bool bold = false;
};

/** A sheet of paper under a painter: everything in millimetres from its top left corner, in black and two greys. */
class Sheet
{
public:
    /** @p dpi of the painter's device, whose origin is the corner of the paper. */
    Sheet(QPainter *painter, QSizeF size, double dpi);

    double width() const { return m_size.width(); }
    double height() const { return m_size.height(); }

    static QColor ink();
    static QColor grey();  ///< of less important words; 4.5:1 on white and after copying
    static QColor faint(); ///< of grid lines

    enum Align { Left, Centre, Right };
    /** One line; @p y is the middle of its small letters' line, x its left, middle or right. */
    void text(double x, double y, const QString &text, const Lettering &lettering, Align align = Left,
              const QColor &colour = ink());
    double textWidth(const QString &text, const Lettering &lettering) const;
    /** @p text, cut with an ellipsis where it is wider than @p width. */
    QString fitted(const QString &text, const Lettering &lettering, double width) const;

    /** Wrapped text from @p y downwards; returns its height. */
    double paragraph(double x, double y, double width, const QList<TextRun> &runs, const Lettering &lettering,
                     double lineHeight);
    double paragraphHeight(double width, const QList<TextRun> &runs, const Lettering &lettering, double lineHeight);

    /** @p thickness in points. */
    void line(QPointF from, QPointF to, double thickness, const QColor &colour = ink(), bool dashed = false);
    void box(const QRectF &rect, double radius, double thickness);
    void bar(const QRectF &rect, const QColor &colour);
    void dot(QPointF centre, double radius, bool hollow);
    /** circle, square, diamond, triangleUp, triangleDown or octagon, filled. */
    void shape(QPointF centre, double size, const QString &name);

    double pointsToMm(double points) const;

private:
    QFont font(const Lettering &lettering) const;
    double dots(double mm) const { return mm * m_dots; }
    QPointF dots(QPointF mm) const { return mm * m_dots; }
    QPen pen(double thickness, const QColor &colour) const;
    double layOut(double x, double y, double width, const QList<TextRun> &runs, const Lettering &lettering,
                  double lineHeight, bool draw);

    QPainter *m_painter;
    QSizeF m_size;
    double m_dots; ///< in a millimetre
};

/** Makes the fonts known; more than once does no harm. */
void loadReportFonts();

} // namespace pulsekeep
