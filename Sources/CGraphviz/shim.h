// Graphviz: coordinates of graphs by its engine 'dot'. What its headers say in macros, in variables that anybody may change
// and in strings that are not const stands here as functions.
#ifndef COLLATERAL_GRAPHVIZ_H
#define COLLATERAL_GRAPHVIZ_H

#include <stddef.h>
#include <gvc.h>

static inline int graphviz_say_nothing(char *message) { (void)message; return 0; }

// A context that knows the one library of plug-ins at this address and never looks for others: neither the machine's list
// of plug-ins nor its fonts change what comes out. Nothing is printed from here on. It lives as long as the program.
static inline GVC_t *graphviz_context(void *library) {
    static lt_symlist_t known[2];
    agseterrf(graphviz_say_nothing);
    known[0].name = "gvplugin_dot_layout_LTX_library";
    known[0].address = library;
    return gvContextPlugins(known, 0);
}

// Where the library itself is loaded.
static inline const void *graphviz_function(void) { return (const void *)&gvLayout; }

static inline Agraph_t *graphviz_graph(void) {
    static char name[] = "g";
    return agopen(name, Agdirected, NULL);
}

static inline Agnode_t *graphviz_node(Agraph_t *graph, const char *name) { return agnode(graph, (char *)name, 1); }

static inline Agedge_t *graphviz_edge(Agraph_t *graph, Agnode_t *tail, Agnode_t *head) {
    return agedge(graph, tail, head, NULL, 1);
}

// A part of the graph whose nodes stand in one rank.
static inline Agraph_t *graphviz_rank(Agraph_t *graph, const char *name) { return agsubg(graph, (char *)name, 1); }

static inline void graphviz_set(void *object, const char *attribute, const char *value) {
    static char missing[] = "";
    agsafeset(object, (char *)attribute, (char *)value, missing);
}

// Whether the engine left no error behind; its warnings are none.
static inline int graphviz_lay_out(GVC_t *context, Agraph_t *graph) {
    agreseterrors();
    return gvLayout(context, graph, "dot") == 0 && agerrors() < AGERR;
}

static inline pointf graphviz_center(Agnode_t *node) { return ND_coord(node); }

// Curves of an edge: points in threes after the first, each three a cubic Bézier curve. 0 where there are none.
static inline int graphviz_curves(Agedge_t *edge) { return ED_spl(edge) ? ED_spl(edge)->size : 0; }
static inline bezier graphviz_curve(Agedge_t *edge, int index) { return ED_spl(edge)->list[index]; }

#endif
