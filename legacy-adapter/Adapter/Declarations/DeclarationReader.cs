using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.Declarations;

/// <summary>Reads wage declarations that are in order through the view of DECSAL; false sends the caller to the fields.</summary>
internal static class DeclarationReader
{
    /// <summary>Reads the key, all but the period.</summary>
    public static bool TryReadKey(ReadOnlySpan<byte> record, out long employer, out long insured)
    {
        DecsalView view = new(record);
        return view.TryGetEmployeur(out employer) & view.TryGetAssure(out insured);
    }

    /// <summary>Reads a declaration of a month.</summary>
    public static bool TryRead(ReadOnlySpan<byte> record, YearMonth month, out WageDeclaration declaration)
    {
        declaration = default;
        DecsalView view = new(record);
        bool reads = view.TryGetEmployeur(out EmployerNumber employer) & view.TryGetAssure(out InsuredNumber insured)
            & view.TryGetPeriode(out long period) & view.TryGetJourDebut(out long first) & view.TryGetJourFin(out long last)
            & view.TryGetHeures(out long hours) & view.TryGetHeuresInactives(out long inactive)
            && period == month.ToYyyyMm() && first >= 1 && first <= last && last <= month.Days && hours >= 0 && inactive >= 0
            && view.ActualLength == record.Length;
        if (!reads || !TryReadPay(view, out Pay pay))
        {
            return false;
        }

        declaration = new WageDeclaration(employer, insured, month, (byte)first, (byte)last, (short)hours, (short)inactive, pay);
        return true;
    }

    private static bool TryReadPay(DecsalView view, out Pay pay)
    {
        pay = default;
        Span<long> cents = stackalloc long[Pay.FieldPlaces];
        int seen = 0;
        for (int i = 0; i < view.ElementCount; i++)
        {
            bool reads = view.TryGetElCode(i, out long code) & view.TryGetElMontant(i, out long amount)
                && code is 5 or 7 or 8 or 10 or 11 && (seen & (1 << (int)code)) == 0 && amount >= 0;
            if (!reads)
            {
                return false;
            }

            // A bit a code: each of the five may stand there once.
            seen |= 1 << (int)code;
            cents[(int)code] = amount;
        }

        pay = Pay.FromFields(cents);
        return true;
    }
}
