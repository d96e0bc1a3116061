// the same as threat_attributions.rq
